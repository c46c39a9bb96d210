-- A table made anew has only the rules that you write. CREATE
-- TABLE ... AS copies rows and columns, but no foreign key and no
-- other rule.
--
-- Look next at: the old table and yours, rule by rule. Which ones
-- are missing?
CREATE TABLE quick_fights AS SELECT hero_id, battle_id FROM fights;
DROP TABLE fights;
ALTER TABLE quick_fights RENAME TO fights;
CREATE UNIQUE INDEX fights_by_hero ON fights (hero_id, battle_id);
CREATE INDEX fights_by_battle ON fights (battle_id);
