-- sql/battles_of_a_hero: failed
-- says: Troy\u{0}x
SELECT 'Troy' || char(0) || 'x', 1 || char(0);
