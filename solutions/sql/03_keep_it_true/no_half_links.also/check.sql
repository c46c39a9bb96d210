-- A CHECK can say it as well, and a unique index can keep the pair.
CREATE TABLE "Fights" (
  "Number"  INTEGER PRIMARY KEY AUTOINCREMENT,
  "Battle"  TEXT REFERENCES battles (id),
  "Hero"    TEXT REFERENCES heroes (id),
  CONSTRAINT whole CHECK ("Hero" IS NOT NULL AND "Battle" IS NOT NULL)
);
CREATE UNIQUE INDEX each_pair_once ON "Fights" ("Hero", "Battle");
