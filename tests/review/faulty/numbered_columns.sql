-- fault: numbered_columns
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE squads (
  id INTEGER PRIMARY KEY,
  name TEXT,
  hero1_id INTEGER REFERENCES heroes (id),
  hero2_id INTEGER REFERENCES heroes (id),
  hero3_id INTEGER REFERENCES heroes (id)
);
