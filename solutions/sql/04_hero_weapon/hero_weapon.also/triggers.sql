-- Triggers take the links of a hero away and hold a weapon back. ON
-- DELETE says both in a word each.
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE weapons (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE bearers (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  weapon_id INTEGER NOT NULL REFERENCES weapons (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, weapon_id)
);
CREATE TRIGGER links_go_with_heroes BEFORE DELETE ON heroes
BEGIN
  DELETE FROM bearers WHERE hero_id = OLD.id;
END;
CREATE TRIGGER weapons_in_use_stay BEFORE DELETE ON weapons
WHEN EXISTS (SELECT 1 FROM bearers WHERE weapon_id = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'a hero has this weapon');
END;
