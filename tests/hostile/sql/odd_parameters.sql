-- sql/battles_of_a_hero: error
-- says: variable number must be between ?1 and ?100
SELECT ?999, ?1000;
