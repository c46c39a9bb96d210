-- The join lays each row of fights beside the battle with the same id, so
-- hero_id, name and year stand in one row. WHERE then keeps the rows of
-- one hero. heroes is not needed: :hero is an id, and fights has it.
--
-- Starting FROM battles JOIN fights gives the same rows. So does a query
-- without a join: WHERE id IN (SELECT battle_id FROM fights WHERE ...).
-- Chapter 5 tells about IN.
SELECT battles.name, battles.year
FROM fights
JOIN battles ON battles.id = fights.battle_id
WHERE fights.hero_id = :hero;
