-- sql/unique_pair: passed
-- Tables and columns with odd names.
CREATE TABLE "a""b; DROP TABLE heroes; --" (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
CREATE TABLE "[x]`" ("""" TEXT, "select" TEXT);
