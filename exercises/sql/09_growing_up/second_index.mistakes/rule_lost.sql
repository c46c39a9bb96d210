-- Both questions are quick now. But the new table has lost its
-- primary key, and that was not only an index: it was the rule
-- that refuses a link that is there already.
--
-- Look next at: the old table and yours, rule by rule. Which one
-- is missing?
CREATE TABLE quick_fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id)
);
INSERT INTO quick_fights (hero_id, battle_id)
SELECT hero_id, battle_id FROM fights;
DROP TABLE fights;
ALTER TABLE quick_fights RENAME TO fights;
CREATE INDEX fights_by_hero ON fights (hero_id);
CREATE INDEX fights_by_battle ON fights (battle_id);
