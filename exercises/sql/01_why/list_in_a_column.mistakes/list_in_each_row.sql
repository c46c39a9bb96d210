-- There is a third table now, but the lists moved into it: '1,6,7'
-- is one text. No hero has this id, so the row links nobody.
--
-- Look next at: the values in your INSERT. Is each of them the id of
-- one hero or of one battle?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);
INSERT INTO heroes (id, name) VALUES
  (1, 'Achilles'),
  (3, 'Mulan'),
  (6, 'Sigurd'),
  (7, 'Ajax');

CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT
);
INSERT INTO battles (id, name) VALUES
  (102, 'Scyros'),
  (103, 'Thebes'),
  (105, 'Red Cliffs');

CREATE TABLE fights (
  battle_id INTEGER,
  hero_ids  TEXT
);
INSERT INTO fights (battle_id, hero_ids) VALUES
  (102, '1,6,7'),
  (103, '1'),
  (105, '3,6');
