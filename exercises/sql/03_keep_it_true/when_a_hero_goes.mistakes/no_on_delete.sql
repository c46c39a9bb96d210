-- SQLite keeps its promise that no link points at nobody. A link
-- still points at the row, and no foreign key says that the link goes,
-- too. So the row can't go.
--
-- Look next at: the link that is left. Should it stay, stay half, or
-- go? Where would its foreign key say so?
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
