CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT);
CREATE VIEW long_notes AS SELECT * FROM notes WHERE length(body) > 100;
SELECT * FROM long_notes;
