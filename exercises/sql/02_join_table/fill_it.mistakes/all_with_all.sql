-- Two tables side by side, without a condition, give every pair:
-- each hero with each battle. A table of links should hold only the
-- pairs that are facts.
--
-- Look next at: a link that is too much. Which part of your statement
-- says which hero was in which battle?
INSERT INTO fights (hero_id, battle_id)
SELECT heroes.id, battles.id
FROM heroes, battles;
