-- With a join, starting at the hero.
SELECT fights.battle_id
FROM heroes JOIN fights ON fights.hero_id = heroes.id
WHERE heroes.id = :hero;
