-- Each hero has one row, with one battle. A subquery in the place
-- of a value gives one value, the first that it finds. But a hero
-- with three battles needs three rows.
--
-- Look next at: a hero with more than one fight. How can the hero
-- get a row for each of them?
SELECT heroes.id, heroes.name,
       (SELECT battle_id FROM fights WHERE fights.hero_id = heroes.id)
FROM heroes;
