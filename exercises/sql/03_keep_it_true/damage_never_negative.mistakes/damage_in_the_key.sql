-- Three columns together may not repeat here. With other damage, the
-- same hero and the same battle make a new row.
--
-- Look next at: the columns of your key. Which of them say who
-- fought where?
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  damage    INTEGER CHECK (damage >= 0),
  PRIMARY KEY (hero_id, battle_id, damage)
);
