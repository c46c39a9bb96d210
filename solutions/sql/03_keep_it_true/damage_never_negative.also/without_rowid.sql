-- WITHOUT ROWID keeps NULL out of the primary key. A number equals its
-- distance from 0 only if it is not negative.
create table fights (
  hero_id int references heroes on delete cascade,
  battle_id int references battles on delete cascade,
  damage real check (damage = abs(damage)),
  primary key (hero_id, battle_id)
) without rowid;
