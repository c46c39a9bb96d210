CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  year INTEGER NOT NULL,
  war  TEXT NOT NULL
);
INSERT INTO battles (id, name, year, war) VALUES
  (101, 'Troy',       -1184, 'Trojan'),
  (102, 'Scyros',     -1193, 'Trojan'),
  (103, 'Thebes',     -1230, 'Theban'),
  (104, 'Thebes',     -1220, 'Theban'),
  (105, 'Red Cliffs',   208, 'Han'),
  (106, 'Roncevaux',    778, 'Frankish');
