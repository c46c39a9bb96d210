-- One hero, one fight at Troy, one fight at Scyros in a long row; the days
-- make it repeat, the id makes it one again.
SELECT DISTINCT h.id, h.name
FROM heroes AS h
JOIN fights AS f1 ON f1.hero_id = h.id
JOIN battles AS b1 ON b1.id = f1.battle_id AND b1.name = 'Troy'
JOIN fights AS f2 ON f2.hero_id = h.id
JOIN battles AS b2 ON b2.id = f2.battle_id AND b2.name = 'Scyros';
