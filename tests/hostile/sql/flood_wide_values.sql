-- sql/battles_of_a_hero: failed
-- says: the task asks for no rows
SELECT replace(hex(zeroblob(40000)), '0', 'x'), year FROM battles;
