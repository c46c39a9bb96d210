-- TEXT keeps an id as a text, and texts are compared letter by letter,
-- as in a dictionary: '10' comes before '2'. So your CHECK is right
-- only while all ids have one digit.
--
-- Look next at: the types of the two columns. What kind of value is an
-- id?
CREATE TABLE rivals (
  hero_id  TEXT NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  rival_id TEXT NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, rival_id),
  CHECK (hero_id < rival_id)
);
