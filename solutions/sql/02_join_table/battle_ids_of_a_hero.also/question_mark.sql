-- ? is a parameter without a name.
SELECT f.battle_id AS battle FROM fights f WHERE f.hero_id IN (?)
