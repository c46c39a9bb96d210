-- The rows have an id of their own, and the pair is unique as well.
CREATE TABLE heroes_battles (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  hero   INTEGER NOT NULL,
  battle INTEGER NOT NULL,
  since  TEXT NOT NULL DEFAULT 'long ago' CHECK (since <> ''),
  CONSTRAINT each_pair_once UNIQUE (battle, hero),
  FOREIGN KEY (hero) REFERENCES heroes,
  FOREIGN KEY (battle) REFERENCES battles
);
