-- GROUP BY puts all rows with the same battle_id together and makes one
-- row of them; COUNT(*) says how many there were. A battle that is in no
-- row of fights has no group, and this task does not ask for it.
--
-- COUNT(hero_id) is right as well, since hero_id is never NULL.
SELECT battle_id, COUNT(*) AS heroes
FROM fights
GROUP BY battle_id;
