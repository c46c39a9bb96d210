-- heroes is the table that must be complete, so it stands on the left. A
-- hero with fights gets one row for each of them, as with JOIN. A hero
-- without a fight gets one row all the same, with NULL for the battle.
--
-- Two queries, one below the other, are right as well: the heroes with
-- fights, and the heroes without any. UNION ALL between them makes one
-- answer of both.
SELECT heroes.id, heroes.name, fights.battle_id
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id;
