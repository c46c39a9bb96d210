CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);
INSERT INTO weapons (id, name) VALUES
  (201, 'Spear'),
  (202, 'Bow'),
  (203, 'Gram'),
  (204, 'Gandiva'),
  (205, 'Shield');
