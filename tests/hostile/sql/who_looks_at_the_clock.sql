-- sql/battles_of_a_hero: failed
-- says: your query gives no rows; the task asks for 1 row
SELECT battles.name, battles.year FROM fights JOIN battles ON battles.id = battle_id WHERE hero_id = :hero AND julianday('now') < 0;
