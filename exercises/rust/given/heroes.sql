CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  home TEXT NOT NULL
);
INSERT INTO heroes (id, name, home) VALUES
  (1, 'Achilles', 'Phthia'),
  (2, 'Hector',   'Ilium'),
  (3, 'Mulan',    'Wei'),
  (4, 'Atalanta', 'Arcadia'),
  (5, 'Arjuna',   'Kuru'),
  (6, 'Sigurd',   'Xanten'),
  (7, 'Ajax',     'Salamis'),
  (8, 'Ajax',     'Locris');
