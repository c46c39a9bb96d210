-- A subquery that stands for a value gives one value: the first
-- battle it finds. A hero can have the same role in two battles.
--
-- Look next at: a hero with this role in two battles. How many rows
-- does the hero need?
SELECT heroes.id, heroes.name,
       (SELECT battle_id FROM fights
        WHERE fights.hero_id = heroes.id AND fights.role = :role)
FROM heroes;
