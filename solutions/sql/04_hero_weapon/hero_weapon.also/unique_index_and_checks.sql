-- CHECKs instead of NOT NULL, a unique index instead of a key, and
-- foreign keys that are looked up at the end of each transaction.
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT CHECK (name <> ''));
CREATE TABLE weapons (id INTEGER PRIMARY KEY, name TEXT CHECK (name <> ''), kind TEXT);
CREATE TABLE carried (
  hero   INT CHECK (hero IS NOT NULL) REFERENCES heroes (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  weapon INT CHECK (weapon IS NOT NULL) REFERENCES weapons (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX carried_once ON carried (hero, weapon);
