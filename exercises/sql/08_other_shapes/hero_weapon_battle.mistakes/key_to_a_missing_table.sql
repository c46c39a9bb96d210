-- A foreign key names a table that does not exist. CREATE TABLE does
-- not check this, so your table was made. The look-up comes with the
-- first row, and then it finds no table. Every row fails.
--
-- Look next at: the names behind REFERENCES, letter by letter. How are
-- the given tables called?
CREATE TABLE uses (
  hero_id   INTEGER NOT NULL REFERENCES hero (id),
  weapon_id INTEGER NOT NULL REFERENCES weapon (id),
  battle_id INTEGER NOT NULL REFERENCES battle (id),
  PRIMARY KEY (hero_id, weapon_id, battle_id)
);
