-- Two tables side by side, without a condition, give every pair:
-- each hero with each battle. A table of links should hold only the
-- pairs that are facts.
--
-- Look next at: a link that is too much. Where do you say that this
-- hero was not in this battle?
INSERT INTO fights (hero_id, battle_id)
SELECT heroes.id, battles.id
FROM heroes, battles;
