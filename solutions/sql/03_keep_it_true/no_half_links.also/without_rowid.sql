-- In a table WITHOUT ROWID the primary key is never NULL, as in most
-- other databases.
create table heroes_battles (
  battle integer references battles (id),
  hero integer references heroes (id),
  primary key (battle, hero)
) without rowid;
