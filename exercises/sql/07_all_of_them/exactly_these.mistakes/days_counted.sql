-- The rows of fights are counted, and a row is one day. A hero who
-- fought two days in one battle has two rows, but one battle.
--
-- Look next at: the rows of this hero. Which of their columns should
-- be counted, and what if its value repeats?
SELECT id, name
FROM heroes
WHERE NOT EXISTS (
  SELECT * FROM fights
  JOIN battles ON battles.id = fights.battle_id
  WHERE fights.hero_id = heroes.id AND battles.war <> :war
)
AND (SELECT COUNT(*) FROM fights WHERE fights.hero_id = heroes.id) =
  (SELECT COUNT(*) FROM battles WHERE war = :war);
