-- All three tables, starting at the battle. DISTINCT over id and name
-- takes nothing away, because the id is different for each hero.
SELECT DISTINCT heroes.id, heroes.name
FROM battles
JOIN fights ON fights.battle_id = battles.id
JOIN heroes ON heroes.id = fights.hero_id
WHERE battles.id = @battle;
