-- A unique index is the same rule, added after the table was made.
create table "Deeds" (
  "BattleId" integer references "Battles" ("ID"),
  "HeroId" integer references "Heroes" ("ID")
);
create unique index "one deed a pair" on "Deeds" ("HeroId", "BattleId");
