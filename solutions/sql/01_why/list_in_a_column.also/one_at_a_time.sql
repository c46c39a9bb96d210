-- The columns the other way round, with foreign keys, a rule against
-- repeated pairs, and one INSERT for each fact.
CREATE TABLE fights (
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  PRIMARY KEY (battle_id, hero_id)
);
INSERT INTO fights VALUES (102, 1);
INSERT INTO fights VALUES (102, 6);
INSERT INTO fights VALUES (102, 7);
INSERT INTO fights VALUES (103, 1);
INSERT INTO fights VALUES (105, 3);
INSERT INTO fights VALUES (105, 6);
