-- ON asks for the role only, not for the hero. So each fight in this
-- role is laid beside every hero.
--
-- Look next at: a hero with a battle that somebody else fought. What
-- should tie a fight to its hero?
SELECT heroes.id, heroes.name, fights.battle_id
FROM heroes
LEFT JOIN fights ON fights.role = :role;
