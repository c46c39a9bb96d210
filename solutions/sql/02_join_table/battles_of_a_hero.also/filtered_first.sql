-- First the rows of fights for this hero, then the join.
WITH of_the_hero (battle_id) AS (SELECT battle_id FROM fights WHERE hero_id = ?)
SELECT battles.name, battles.year
FROM battles INNER JOIN of_the_hero ON of_the_hero.battle_id = battles.id;
