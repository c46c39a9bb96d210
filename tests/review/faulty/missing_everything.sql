-- fault: no_foreign_key no_foreign_key same_link_twice half_link
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE fights (hero_id INTEGER, battle_id INTEGER);
