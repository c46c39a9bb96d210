-- Every hero is there, but with the fights in all roles. Nothing in
-- the query asks for the role.
--
-- Look next at: a battle that is too much. In which role did the
-- hero fight there?
SELECT heroes.id, heroes.name, fights.battle_id
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id;
