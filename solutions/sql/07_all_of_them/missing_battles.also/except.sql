-- All battles of the war, without those of the hero.
SELECT id, name FROM battles WHERE war = @war
EXCEPT
SELECT b.id, b.name FROM battles b JOIN fights f ON b.id = f.battle_id
WHERE f.hero_id = @hero;
