-- In SQLite the columns of a primary key over several columns can
-- be NULL, and a foreign key does not look NULL up. So a row with
-- two things in it is accepted, though the fact needs three.
--
-- Look next at: the column that was empty. Which rule says that
-- it must hold something?
CREATE TABLE uses (
  hero_id   INTEGER REFERENCES heroes (id),
  weapon_id INTEGER REFERENCES weapons (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, weapon_id, battle_id)
);
