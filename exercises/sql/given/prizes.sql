CREATE TABLE prizes (
  id      INTEGER PRIMARY KEY,
  hero_id INTEGER NOT NULL REFERENCES heroes (id),
  name    TEXT NOT NULL,
  gold    INTEGER NOT NULL
);
INSERT INTO prizes (id, hero_id, name, gold) VALUES
  (301, 1, 'shield', 12), (302, 1, 'tripod', 5), (303, 1, 'cauldron', 5),
  (304, 3, 'horse', 8),
  (305, 4, 'boar hide', 10), (306, 4, 'golden apple', 10),
  (307, 6, 'ring', 20), (308, 6, 'helmet', 7),
  (309, 7, 'sword belt', 9);
