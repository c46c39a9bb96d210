-- The table has room for one hero and one battle in a row, but a
-- list went into a column: '1,6,7'. That is one text. No hero has
-- this id, so the row links nobody.
--
-- Look next at: the values in your INSERT. Is each of them the id of
-- one hero or one battle?
CREATE TABLE fights (
  hero_id   INTEGER,
  battle_id INTEGER
);
INSERT INTO fights (hero_id, battle_id) VALUES
  ('1,6,7', 102),
  ('1',     103),
  ('3,6',   105);
