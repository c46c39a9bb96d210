-- The same from the other side: RIGHT JOIN keeps the table after it.
SELECT h.id, h.name, f.battle_id
FROM fights AS f
RIGHT JOIN heroes AS h ON f.hero_id = h.id;
