-- notes: same_link_twice same_link_twice same_link_twice
-- What happened, was said or was paid: an end that is not known is no half link.
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE rooms (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE messages (
  id INTEGER PRIMARY KEY,
  user_id INTEGER REFERENCES users (id),
  room_id INTEGER REFERENCES rooms (id),
  body TEXT NOT NULL,
  sent_at TEXT
);
CREATE TABLE payments (
  id INTEGER PRIMARY KEY,
  user_id INTEGER REFERENCES users (id),
  room_id INTEGER REFERENCES rooms (id),
  amount NUMERIC NOT NULL,
  paid_on TEXT
);
-- Who ordered, and who took the order: roles, not two things that belong together.
CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  buyer_user_id INTEGER REFERENCES users (id),
  room_id INTEGER REFERENCES rooms (id),
  quantity INTEGER,
  ordered_at TEXT
);
