-- For each battle of the war the query in brackets looks for one kind of
-- row: this battle with this hero. battles.id in there is the battle of the
-- row outside. NOT EXISTS keeps the battles where it finds nothing.
--
-- hero_id <> :hero can't say this. It finds rows of other heroes, and they
-- say nothing about this one. NOT IN with the list of the hero's battles
-- is right, and a LEFT JOIN with the hero in ON and IS NULL in WHERE, too.
SELECT id, name
FROM battles
WHERE war = :war
AND NOT EXISTS (
  SELECT * FROM fights
  WHERE fights.battle_id = battles.id AND fights.hero_id = :hero
);
