-- Only the heroes of Troy come out. If you wrote OR 'Scyros': OR stands
-- between two conditions. 'Scyros' alone is a text, not a condition
-- about a battle, and SQLite takes it for "no".
--
-- Look next at: what your query asks about Scyros. Can you answer it
-- with yes or no?
SELECT name
FROM heroes
WHERE id IN (
  SELECT fights.hero_id
  FROM fights
  JOIN battles ON battles.id = fights.battle_id
  WHERE battles.name = 'Troy' OR 'Scyros'
);
