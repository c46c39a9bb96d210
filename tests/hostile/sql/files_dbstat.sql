-- sql/battles_of_a_hero: error
-- says: no such table: sqlite_dbpage
SELECT name, data FROM sqlite_dbpage, dbstat;
