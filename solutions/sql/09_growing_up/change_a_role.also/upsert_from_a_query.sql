-- The row comes from a query. The name of the unique rule is not needed.
INSERT INTO fights (hero_id, battle_id, role)
SELECT h.id, b.id, 'healer'
FROM heroes AS h, battles AS b
WHERE (h.name, b.name) = ('Sigurd', 'Troy')
ON CONFLICT DO UPDATE SET role = 'healer' WHERE role <> 'healer';
