-- The weapon went, although a hero has it, and the link went with
-- it, without an error. The two sides of a link need not be alike.
--
-- Look next at: the sentence about weapons in the task. What does
-- your foreign key to weapons say instead?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE arms (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  weapon_id INTEGER NOT NULL REFERENCES weapons (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, weapon_id)
);
