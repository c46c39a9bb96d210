CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE friendships (
  hero_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  friend_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  CHECK (hero_id < friend_id),
  PRIMARY KEY (hero_id, friend_id)
);
CREATE INDEX friendships_by_friend ON friendships (friend_id);
