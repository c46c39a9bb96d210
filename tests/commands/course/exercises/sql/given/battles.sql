CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO battles VALUES (101, 'Troy'), (102, 'Scyros');
