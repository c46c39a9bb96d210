-- notes: repeated_rows
CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE players (id INTEGER PRIMARY KEY, name TEXT NOT NULL, team_id INTEGER NOT NULL REFERENCES teams (id));
INSERT INTO teams VALUES (1, 'Red'), (2, 'Blue');
INSERT INTO players (name, team_id) VALUES ('Ajax', 1), ('Ajax', 2), ('Atalanta', 1), ('Hector', 2);
