-- Your rule covers the right two columns, but it has a condition about
-- another one. A row for which the condition is not true is not looked
-- at, so the pair can stand there twice.
--
-- Look next at: the condition behind WHERE. Is "this hero fought in
-- this battle" another fact when it is not true?
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  ended     TEXT
);
CREATE UNIQUE INDEX one_row_a_pair ON fights (hero_id, battle_id)
WHERE ended IS NULL;
