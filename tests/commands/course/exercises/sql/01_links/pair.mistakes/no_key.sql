-- Nothing in the table stops a repeated pair.
--
-- Look next at: Which two columns, together, may not repeat?
CREATE TABLE fights (
  hero_id INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id)
);
