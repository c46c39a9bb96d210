-- fault: list_in_column
CREATE TABLE donuts (id INTEGER PRIMARY KEY, name TEXT NOT NULL, ingredients TEXT);
CREATE TABLE ingredients (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
