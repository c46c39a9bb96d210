-- fights is read twice, under two names: mine is the hero in :hero, theirs
-- is anybody with the same battle. <> takes the hero away, since every row
-- also fits itself. DISTINCT is right here: ids are compared, so nobody is
-- lost, and two shared battles are still one comrade.
--
-- Without a self join: the heroes with a fight in the list of battles of
-- the hero, hero_id IN or battle_id IN (SELECT ...).
SELECT DISTINCT theirs.hero_id
FROM fights AS mine
JOIN fights AS theirs ON theirs.battle_id = mine.battle_id
WHERE mine.hero_id = :hero AND theirs.hero_id <> :hero;
