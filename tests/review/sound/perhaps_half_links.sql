-- notes: half_link half_link half_link same_link_twice same_link_twice
CREATE TABLE students (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE courses (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
-- Called as links are; with so many facts, a row may be a thing of its own.
CREATE TABLE enrollments (
  id INTEGER PRIMARY KEY,
  student_id INTEGER REFERENCES students (id),
  course_id INTEGER REFERENCES courses (id),
  started_at TEXT,
  status TEXT,
  fee NUMERIC
);
-- One end only may be missing.
CREATE TABLE memberships (
  id INTEGER PRIMARY KEY,
  student_id INTEGER NOT NULL REFERENCES students (id),
  team_id INTEGER REFERENCES teams (id),
  status TEXT
);
-- Not called as links are, but it says what the student is in the course.
CREATE TABLE sittings (
  id INTEGER PRIMARY KEY,
  student_id INTEGER REFERENCES students (id),
  course_id INTEGER REFERENCES courses (id),
  role TEXT,
  sat_on TEXT
);
