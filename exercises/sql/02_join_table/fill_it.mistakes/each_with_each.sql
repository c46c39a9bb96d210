-- Two lists of names say who and where, but not who was where. SQL
-- pairs each hero of the first list with each battle of the second:
-- three heroes and two battles make six links.
--
-- Look next at: a link that is too much. Which part of your statement
-- says which hero was in which battle?
INSERT INTO fights (hero_id, battle_id)
SELECT heroes.id, battles.id
FROM heroes, battles
WHERE heroes.name IN ('Achilles', 'Hector', 'Mulan')
  AND battles.name IN ('Troy', 'Scyros');
