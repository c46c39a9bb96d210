-- The join is right: each fight stands beside its hero. But nothing
-- says which battle is meant, so the heroes of all battles are in
-- the answer.
--
-- Look next at: a row that is too much. Where did this hero fight?
SELECT heroes.id, heroes.name
FROM fights
JOIN heroes ON heroes.id = fights.hero_id;
