-- sql/battles_of_a_hero: error
-- says: it loads code or reads files
SELECT load_extension('@OUTSIDE@/secret.sql'), 1;
