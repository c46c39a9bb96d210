CREATE TABLE rooms (building TEXT NOT NULL, number INTEGER NOT NULL, seats INTEGER, PRIMARY KEY (building, number));
CREATE TABLE courses (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
CREATE TABLE held_in (
  course_id INTEGER NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  building TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (course_id, building, number),
  FOREIGN KEY (building, number) REFERENCES rooms (building, number) ON DELETE CASCADE
);
CREATE INDEX held_in_by_room ON held_in (building, number);
