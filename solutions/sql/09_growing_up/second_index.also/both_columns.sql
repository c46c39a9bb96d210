-- With the hero in the index too, the rows of the table are not needed.
CREATE UNIQUE INDEX IF NOT EXISTS battle_then_hero
ON fights (battle_id DESC, hero_id);
