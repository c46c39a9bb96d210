-- fault: numbered_columns
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE campaigns (id INTEGER PRIMARY KEY, battle_1 INTEGER, battle_2 INTEGER, battle_3 INTEGER, battle_4 INTEGER);
