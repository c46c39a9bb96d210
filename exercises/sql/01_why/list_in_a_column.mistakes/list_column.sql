-- The column holds a list of ids. To the database '1,6,7' is one
-- text, not three numbers: it can't look up hero 6 in it, and it
-- can't add or take away one hero without writing the text again.
--
-- Look next at: the row with three ids. How many facts does it hold?
-- How many should one row hold?
CREATE TABLE fights (
  battle_id INTEGER,
  hero_ids  TEXT
);
INSERT INTO fights (battle_id, hero_ids) VALUES
  (102, '1,6,7'),
  (103, '1'),
  (105, '3,6');
