CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);
INSERT INTO weapons (id, name) VALUES
  (201, 'Spear'),
  (202, 'Shield'),
  (203, 'Sword'),
  (204, 'Bow'),
  (205, 'Club');
