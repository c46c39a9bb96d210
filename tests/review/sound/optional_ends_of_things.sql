-- Each has two foreign keys that may be NULL, and none of them is a link.
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE projects (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE offices (id INTEGER PRIMARY KEY, city TEXT NOT NULL);
CREATE TABLE tasks (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  user_id INTEGER REFERENCES users (id),
  project_id INTEGER REFERENCES projects (id),
  due_on TEXT,
  position INTEGER
);
CREATE TABLE employees (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  project_id INTEGER REFERENCES projects (id),
  office_id INTEGER REFERENCES offices (id),
  role TEXT,
  employed_since TEXT
);
CREATE TABLE invoices (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  user_id INTEGER REFERENCES users (id),
  project_id INTEGER REFERENCES projects (id),
  quantity INTEGER,
  total NUMERIC
);
