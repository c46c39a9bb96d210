-- Two lists are equal when neither has anything that the other lacks.
SELECT id, name FROM heroes AS h
WHERE NOT EXISTS (
  SELECT id FROM battles WHERE war = @war
  EXCEPT
  SELECT battle_id FROM fights WHERE hero_id = h.id
)
AND NOT EXISTS (
  SELECT battle_id FROM fights WHERE hero_id = h.id
  EXCEPT
  SELECT id FROM battles WHERE war = @war
);
