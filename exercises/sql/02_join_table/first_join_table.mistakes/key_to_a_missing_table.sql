-- A foreign key names a table that does not exist. CREATE TABLE does
-- not check this, so your table was made. The look-up comes with the
-- first link, and then it finds no table. Every link fails.
--
-- Look next at: the names behind REFERENCES, letter by letter. How
-- are the given tables called?
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES hero (id),
  battle_id INTEGER REFERENCES battle (id)
);
