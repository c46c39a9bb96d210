-- Two copies of fights with the same battle give two heroes. < does two
-- things at once: it leaves out the pair of a hero with himself or herself,
-- and of the two directions it keeps the one with the smaller id first.
-- DISTINCT makes one row of a pair that shared several battles; ids are
-- compared, so no pair is lost.
--
-- heroes joined with heroes and EXISTS (a shared battle) needs no DISTINCT.
SELECT DISTINCT one.hero_id, other.hero_id
FROM fights AS one
JOIN fights AS other ON other.battle_id = one.battle_id
WHERE one.hero_id < other.hero_id;
