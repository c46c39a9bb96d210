-- fault: list_in_column
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT, hero_ids TEXT);
INSERT INTO teams VALUES (1, 'Red', '1,2,3'), (2, 'Blue', '4');
