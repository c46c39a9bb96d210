-- WITHOUT ROWID: the key is never NULL, so NOT NULL may be left out.
create table "Deeds" (
  "Hero"   integer references heroes on delete cascade,
  "Battle" integer references battles on delete cascade,
  primary key ("Hero", "Battle")
) without rowid;
