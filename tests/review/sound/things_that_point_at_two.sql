CREATE TABLE departments (id INTEGER PRIMARY KEY, name TEXT, manager_id INTEGER REFERENCES employees (id));
CREATE TABLE employees (
  id INTEGER PRIMARY KEY,
  name TEXT,
  department_id INTEGER REFERENCES departments (id),
  boss_id INTEGER REFERENCES employees (id)
);
CREATE TABLE airports (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE flights (
  id INTEGER PRIMARY KEY,
  from_airport_id INTEGER NOT NULL REFERENCES airports (id),
  to_airport_id INTEGER NOT NULL REFERENCES airports (id),
  departs TEXT
);
CREATE TABLE seats (
  flight_id INTEGER NOT NULL REFERENCES flights (id) ON DELETE CASCADE,
  seat TEXT NOT NULL,
  employee_id INTEGER REFERENCES employees (id) ON DELETE SET NULL,
  PRIMARY KEY (flight_id, seat)
);
CREATE TABLE countries (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE addresses (
  id INTEGER PRIMARY KEY,
  employee_id INTEGER REFERENCES employees (id),
  street TEXT,
  city TEXT,
  zip TEXT,
  country_id INTEGER REFERENCES countries (id)
);
CREATE TABLE votes (
  id INTEGER PRIMARY KEY,
  employee_id INTEGER NOT NULL REFERENCES employees (id) ON DELETE CASCADE,
  airport_id INTEGER NOT NULL REFERENCES airports (id) ON DELETE CASCADE,
  stars INTEGER
);
CREATE UNIQUE INDEX one_vote ON votes (employee_id, airport_id);
CREATE INDEX votes_by_airport ON votes (airport_id);
