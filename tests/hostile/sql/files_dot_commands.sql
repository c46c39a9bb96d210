-- sql/unique_pair: error
-- says: .open is a command of the sqlite3 program.
-- Commands of SQLite's own shell.
.open @OUTSIDE@/made.db
.read @OUTSIDE@/secret.sql
.shell touch @OUTSIDE@/made
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
