-- sql/battles_of_a_hero: failed
-- says: fail the battles of any hero
-- Another answer each time it is asked.
SELECT name, year FROM battles WHERE abs(random()) % 2 = 0;
