-- Each hero is one row, and battle_id in it holds one battle. A second
-- battle of the same hero has no place: its id would take the place of
-- the first.
--
-- Look next at: Achilles and Sigurd. Each stands in two lists. Where
-- did you write the second fact?
CREATE TABLE heroes (
  id        INTEGER PRIMARY KEY,
  name      TEXT,
  battle_id INTEGER
);
INSERT INTO heroes (id, name, battle_id) VALUES
  (1, 'Achilles', 102),
  (3, 'Mulan', 105),
  (6, 'Sigurd', 102),
  (7, 'Ajax', 102);

CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT
);
INSERT INTO battles (id, name) VALUES
  (102, 'Scyros'),
  (103, 'Thebes'),
  (105, 'Red Cliffs');
