-- fault: list_in_column
CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL, tags TEXT);
INSERT INTO books VALUES (1, 'One', 'war, sea'), (2, 'Two', 'sea, love'), (3, 'Three', NULL);
