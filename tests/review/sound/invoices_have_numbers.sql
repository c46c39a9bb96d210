CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE users (id INTEGER PRIMARY KEY, login TEXT NOT NULL UNIQUE);
CREATE TABLE invoices (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  created_by INTEGER REFERENCES users (id)
);
CREATE TABLE parcels (
  id INTEGER PRIMARY KEY,
  tracking_number TEXT,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  packed_by INTEGER REFERENCES users (id)
);
