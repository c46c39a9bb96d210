-- One INSERT ... SELECT for each fact: the two names pick one row of
-- heroes and one of battles, and that pair is the link.
INSERT INTO fights (hero_id, battle_id)
SELECT heroes.id, battles.id FROM heroes, battles
WHERE heroes.name = 'Achilles' AND battles.name = 'Troy';
INSERT INTO fights (hero_id, battle_id)
SELECT heroes.id, battles.id FROM heroes, battles
WHERE heroes.name = 'Achilles' AND battles.name = 'Scyros';
INSERT INTO fights (hero_id, battle_id)
SELECT heroes.id, battles.id FROM heroes, battles
WHERE heroes.name = 'Hector' AND battles.name = 'Troy';
INSERT INTO fights (hero_id, battle_id)
SELECT heroes.id, battles.id FROM heroes, battles
WHERE heroes.name = 'Mulan' AND battles.name = 'Troy';
