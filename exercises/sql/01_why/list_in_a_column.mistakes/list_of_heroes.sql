-- The facts still stand in a list, only written in another way. To
-- the database '1;6;7' is one text, not three numbers: it can't look
-- up a hero in it, and it can't add or take away one without writing
-- the whole text again.
--
-- Look next at: the list with three ids. How many facts does it
-- hold? How many places should it have?
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
  id       INTEGER PRIMARY KEY,
  name     TEXT,
  hero_ids TEXT
);
INSERT INTO battles (id, name, hero_ids) VALUES
  (102, 'Scyros',     '1;6;7'),
  (103, 'Thebes',     '1'),
  (105, 'Red Cliffs', '3;6');
