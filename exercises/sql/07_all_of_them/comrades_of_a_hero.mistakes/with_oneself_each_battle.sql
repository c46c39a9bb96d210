-- A row of fights also fits itself: the same battle, the same hero.
-- So the hero comes out as his or her own comrade, once for each
-- battle, and so does every comrade.
--
-- Look next at: a row of your answer. Which row of mine and which
-- row of theirs made it?
SELECT theirs.hero_id
FROM fights AS mine
JOIN fights AS theirs ON theirs.battle_id = mine.battle_id
WHERE mine.hero_id = :hero;
