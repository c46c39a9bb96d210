-- REFERENCES without a column means the primary key of that table. The
-- rows have an id of their own, and their order of columns is free.
create table "Fights"("Id" integer primary key autoincrement,
  "Hero_Id" integer not null references "Heroes",
  "Battle_Id" integer not null references "Battles",
  constraint each_pair_once unique("Battle_Id","Hero_Id"));
