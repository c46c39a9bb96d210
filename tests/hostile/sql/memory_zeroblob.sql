-- sql/battles_of_a_hero: error
-- says: One value grew beyond 100,000 bytes.
SELECT hex(zeroblob(2000000000)), 1;
