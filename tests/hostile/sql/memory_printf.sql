-- sql/battles_of_a_hero: error
-- says: One value grew beyond 100,000 bytes.
SELECT printf('%.*c', 500000000, 'x'), 1;
