-- sql/unique_pair: passed
-- The rule of a column is as slow as the limits let it be: that is not very slow.
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id) CHECK (replace(hex(zeroblob(45000)), '0', 'a') NOT LIKE '%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%b'),
  PRIMARY KEY (hero_id, battle_id)
);
