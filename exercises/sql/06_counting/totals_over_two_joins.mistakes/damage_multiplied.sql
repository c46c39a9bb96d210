-- The gold is added up before the join or apart from it, which is
-- right. But the damage of a hero stands once beside each prize, and
-- is added as often.
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
