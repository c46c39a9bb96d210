-- Those with fights, and those without, who have 0.
SELECT heroes.name, COUNT(*)
FROM fights JOIN heroes ON heroes.id = fights.hero_id
GROUP BY heroes.id, heroes.name
UNION ALL
SELECT name, 0 FROM heroes WHERE id NOT IN (SELECT hero_id FROM fights);
