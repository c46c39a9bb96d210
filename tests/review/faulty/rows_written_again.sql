-- fault: repeated_rows
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL, battle_id INTEGER REFERENCES battles (id));
INSERT INTO battles VALUES (101, 'Troy'), (102, 'Scyros'), (103, 'Lemnos');
INSERT INTO heroes (name, battle_id) VALUES
  ('Achilles', 101), ('Achilles', 102), ('Ajax', 101), ('Ajax', 103), ('Hector', 101);
