-- In a table WITHOUT ROWID the columns of the primary key are never NULL.
CREATE TABLE rivals (
  hero_id  INTEGER REFERENCES heroes (id) ON DELETE CASCADE,
  rival_id INTEGER REFERENCES heroes (id) ON DELETE CASCADE
    CHECK (rival_id - hero_id > 0),
  since    INTEGER,
  PRIMARY KEY (rival_id, hero_id)
) STRICT, WITHOUT ROWID;
