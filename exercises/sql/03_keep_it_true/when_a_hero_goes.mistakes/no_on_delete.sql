-- SQLite keeps its promise that no link points at nobody. A link
-- still points at the row, so the row can't go. Either no foreign key
-- says what should become of the link, or what it says is impossible:
-- SET NULL can't empty a column that must have a value.
--
-- Look next at: the link that is left. Should it stay, stay half, or
-- go? Where would its foreign key say so?
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
