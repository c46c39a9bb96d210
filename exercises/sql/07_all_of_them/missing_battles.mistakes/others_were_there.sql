-- hero_id <> :hero keeps the rows of fights that name another hero.
-- Such a row says who else was there. It does not say that this hero
-- was not. And a battle where nobody fought has no row at all.
--
-- Look next at: a battle that is too much, or missing. Who fought
-- there, one by one?
SELECT DISTINCT battles.id, battles.name
FROM battles
JOIN fights ON fights.battle_id = battles.id
WHERE battles.war = :war AND fights.hero_id <> :hero;
