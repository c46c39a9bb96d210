-- Upper case, quotes, and a key that is never NULL.
create table "HEROES" ("ID" integer primary key, "NAME" text) strict;
create table "WEAPONS" ("ID" integer primary key, "NAME" text) strict;
create table "Owned By" (
  "the weapon" integer references "WEAPONS" on delete no action,
  "the hero" integer references "HEROES" on delete cascade,
  primary key ("the hero", "the weapon")
) without rowid;
