-- The join is right: each fight stands beside its battle. But
-- nothing says which hero is meant, so the battles of all heroes are
-- in the answer.
--
-- Look next at: a row that is too much. Who fought there?
SELECT battles.name, battles.year
FROM fights
JOIN battles ON battles.id = fights.battle_id;
