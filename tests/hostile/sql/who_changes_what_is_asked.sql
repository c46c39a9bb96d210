-- sql/battles_of_a_hero: error
-- says: This statement changes the database.
DELETE FROM fights;
