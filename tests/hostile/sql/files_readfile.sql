-- sql/battles_of_a_hero: error
-- says: no such function: readfile
SELECT readfile('@OUTSIDE@/secret.sql'), 1;
