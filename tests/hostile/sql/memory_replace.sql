-- sql/battles_of_a_hero: error
-- says: One value grew beyond 100,000 bytes.
SELECT replace(hex(zeroblob(50000)), '00', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'), 1;
