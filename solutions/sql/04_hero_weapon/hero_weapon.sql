-- "Had" goes both ways here: many weapons a hero, many heroes a weapon. So
-- the fact gets a table of its own. Its name, owns, says what a row is: this
-- hero owns this weapon. heroes_weapons would be as good.
--
-- The two sides are not alike. CASCADE at hero_id: when the hero goes, the
-- link goes. RESTRICT at weapon_id: while a link points at it, the weapon
-- stays. Without ON DELETE the weapon stays as well, but RESTRICT tells the
-- reader that it is meant so.
--
-- NOT NULL at both ends, and the pair as primary key: no half links, and
-- each pair once. An id of its own with UNIQUE (hero_id, weapon_id) does
-- the same.
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE owns (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  weapon_id INTEGER NOT NULL REFERENCES weapons (id) ON DELETE RESTRICT,
  PRIMARY KEY (hero_id, weapon_id)
);
