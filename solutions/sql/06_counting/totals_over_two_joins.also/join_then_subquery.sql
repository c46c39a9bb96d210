-- One list is joined, the other one added up beside it. TOTAL gives 0.0
-- for no rows; as a number that is 0.
SELECT heroes.id, heroes.name, TOTAL(fights.damage),
       (SELECT TOTAL(gold) FROM prizes WHERE hero_id = heroes.id)
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.id
ORDER BY heroes.name;
