-- sql/battles_of_a_hero: failed
-- says: other rows each time
-- Another answer each time it is asked.
SELECT name, year FROM battles WHERE abs(random()) % 2 = 0;
