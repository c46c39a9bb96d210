-- sql/unique_pair: error
-- says: table sqlite_master may not be modified
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
UPDATE sqlite_master SET sql = replace(sql, 'heroes', 'battles');
