-- fault: list_in_column
CREATE TABLE actors (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE films (id INTEGER PRIMARY KEY, title TEXT, actors JSON);
INSERT INTO films VALUES (1, 'Troy', '[1, 2]');
