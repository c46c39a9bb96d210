CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO heroes VALUES (1, 'Achilles'), (2, 'Hector'), (3, 'Atalanta');
