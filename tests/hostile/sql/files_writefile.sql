-- sql/battles_of_a_hero: error
-- says: no such function: writefile
SELECT writefile('@OUTSIDE@/made', 'x'), 1;
