-- sql/battles_of_a_hero: failed
-- says: Troy\rpassed\nok
-- It wants to write over what stands in the line.
SELECT 'Troy' || char(13) || 'passed' || char(10) || 'ok', 1;
