-- JOIN keeps only heroes who have a fight and a prize. A hero with no
-- fight or no prize is gone. And each fight meets each prize, so the
-- sums of the others are too great.
--
-- Look next at: the heroes who are missing. Then at the rows of your
-- join for one hero: how often does one fight come?
SELECT heroes.id, heroes.name,
       SUM(fights.damage), SUM(prizes.gold)
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
JOIN prizes ON prizes.hero_id = heroes.id
GROUP BY heroes.id;
