-- Nothing says which row of fights belongs to which hero. So SQL
-- lays every fight beside every hero, even beside heroes who never
-- fought.
--
-- Look next at: a hero with a battle that he or she was not in. What
-- should tie a fight to its hero?
SELECT heroes.id, heroes.name, fights.battle_id
FROM heroes
LEFT JOIN fights;
