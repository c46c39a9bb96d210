-- OR stands between two conditions. 'Scyros' alone is a text, not a
-- condition about a battle, and SQLite takes it for "no". So only
-- the first of the two battles counts.
--
-- Look next at: what stands to the right of your OR. Can you answer
-- it with yes or no?
SELECT name
FROM heroes
WHERE id IN (
  SELECT fights.hero_id
  FROM fights
  JOIN battles ON battles.id = fights.battle_id
  WHERE battles.name = 'Troy' OR 'Scyros'
);
