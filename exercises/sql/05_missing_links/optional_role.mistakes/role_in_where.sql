-- A hero who finds no fight in this role should stay, with NULL in
-- the columns of fights. But NULL is equal to nothing, so a row with
-- NULL as its role does not pass the test on the role. A JOIN
-- without LEFT gives the same rows.
--
-- Look next at: a hero who is missing. After which line of your
-- query is the hero gone?
SELECT heroes.id, heroes.name, fights.battle_id
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
WHERE fights.role = :role;
