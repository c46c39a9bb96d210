CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  year INTEGER NOT NULL
);
INSERT INTO battles (id, name, year) VALUES
  (101, 'Troy',       -1184),
  (102, 'Scyros',     -1193),
  (103, 'Thebes',     -1230),
  (104, 'Thebes',     -1220),
  (105, 'Red Cliffs',   208),
  (106, 'Roncevaux',    778);
