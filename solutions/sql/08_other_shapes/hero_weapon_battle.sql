-- One fact names three things, so one row holds three ids. The primary key
-- is made of all three: two rows that differ in one of them are two facts,
-- two rows that differ in none are the same fact.
--
-- A key of only two columns would forbid facts that are true. Three tables
-- of pairs would accept too much: put together again, they also give
-- triples that nobody ever wrote down.
--
-- There is another right way: a fight gets an id of its own, and a second
-- join table ties fights and weapons together. Chapter 9 has such tables.
CREATE TABLE uses (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  weapon_id INTEGER NOT NULL REFERENCES weapons (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  PRIMARY KEY (hero_id, weapon_id, battle_id)
);
