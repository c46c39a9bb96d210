-- The four facts as a small table of names, joined to both sides.
WITH facts (hero, battle) AS (
  VALUES ('Achilles', 'Troy'),
         ('Achilles', 'Scyros'),
         ('Hector',   'Troy'),
         ('Mulan',    'Troy')
)
INSERT INTO fights (battle_id, hero_id)
SELECT battles.id, heroes.id
FROM facts
JOIN battles ON battles.name = facts.battle
JOIN heroes  ON heroes.name  = facts.hero;
