-- Each fight in another role still makes a row, now with NULL as its
-- battle. So a hero with three fights has three rows, whatever the
-- role.
--
-- Look next at: a hero who has a row too many. Which fight does that
-- row come from, and should it be laid beside the hero at all?
SELECT heroes.id, heroes.name,
       CASE WHEN fights.role = :role THEN fights.battle_id END
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id;
