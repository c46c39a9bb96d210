-- An index is sorted by its first column. Only inside the same
-- first value it is sorted by the second. No index that you have
-- on fights begins with the battle, so SQLite still reads every
-- row.
--
-- Look next at: what the query knows. Which column does its WHERE
-- compare with a value?
CREATE INDEX fights_by_hero_and_battle ON fights (hero_id, battle_id);
