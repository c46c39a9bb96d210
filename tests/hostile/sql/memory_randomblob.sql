-- sql/battles_of_a_hero: error
-- says: One value grew beyond 100,000 bytes.
SELECT randomblob(1000000000), 1;
