-- The gold is right. But the damage of a fight stands once beside
-- each prize of the hero, and is added as many times.
--
-- Look next at: a hero with two prizes. In how many rows does the
-- damage stand when it is added?
SELECT heroes.id, heroes.name,
       COALESCE(SUM(fights.damage), 0),
       (SELECT COALESCE(SUM(gold), 0) FROM prizes WHERE prizes.hero_id = heroes.id)
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN prizes ON prizes.hero_id = heroes.id
GROUP BY heroes.id;
