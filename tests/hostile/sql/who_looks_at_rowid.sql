-- sql/battles_of_a_hero: failed
-- says: fail the battles of any hero
SELECT battles.name, battles.year FROM fights JOIN battles ON battles.id = battle_id WHERE hero_id = :hero AND battles.rowid > 100;
