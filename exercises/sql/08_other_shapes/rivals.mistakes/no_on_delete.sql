-- As long as a pair names a hero, that hero can't be deleted: the
-- pair would point at nobody. And your table does not say that the
-- pair goes, too.
--
-- Look next at: what stands behind REFERENCES. What should happen
-- to the pair when the hero is deleted?
CREATE TABLE rivals (
  hero_id  INTEGER NOT NULL REFERENCES heroes (id),
  rival_id INTEGER NOT NULL REFERENCES heroes (id),
  PRIMARY KEY (hero_id, rival_id),
  CHECK (hero_id < rival_id)
);
