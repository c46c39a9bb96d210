-- sql/battles_of_a_hero: failed
-- says: your query gives no rows; the task asks for 1 row
-- Right on the rows of the task alone.
SELECT battles.name, battles.year FROM fights JOIN battles ON battles.id = battle_id WHERE hero_id = :hero AND (SELECT count(*) FROM heroes) = 8 AND (SELECT name FROM heroes WHERE id = 1) = 'Achilles';
