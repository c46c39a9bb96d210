CREATE TABLE drivers (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE cars (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE races (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE starts (
  driver_id INTEGER NOT NULL REFERENCES drivers (id) ON DELETE CASCADE,
  car_id INTEGER NOT NULL REFERENCES cars (id) ON DELETE CASCADE,
  race_id INTEGER NOT NULL REFERENCES races (id) ON DELETE CASCADE,
  PRIMARY KEY (driver_id, car_id, race_id)
);
CREATE INDEX starts_by_car ON starts (car_id);
CREATE INDEX starts_by_race ON starts (race_id);
