-- fault: no_foreign_key same_link_twice half_link
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE friendships (hero_id INTEGER REFERENCES heroes (id) ON DELETE CASCADE, friend_hero_id INTEGER);
