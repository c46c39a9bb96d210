-- The row comes from a query. The name of the unique rule is not needed.
INSERT INTO fights (hero_id, battle_id, role)
SELECT h.id, b.id, 'captain'
FROM heroes AS h, battles AS b
WHERE (h.name, b.name) = ('Achilles', 'Troy')
ON CONFLICT DO UPDATE SET role = 'captain' WHERE role <> 'captain';
