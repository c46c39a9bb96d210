-- All ids stand in one row, as one text. A text with a list can be read
-- by people; the database can't look up its parts. And a hero without
-- battles gets a row, too: one with NULL in it.
--
-- Look next at: the rows of fights for one hero. How many are there, and
-- how many rows has your answer?
SELECT group_concat(battle_id)
FROM fights
WHERE hero_id = :hero;
