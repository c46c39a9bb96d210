-- Nothing ties the fights to their hero. So every fight is laid
-- beside every hero, and every hero gets the same number: that of
-- all fights.
--
-- Look next at: a number that is too great. Which fights does it
-- count, and what should tie a fight to its hero?
SELECT heroes.name, COUNT(fights.hero_id)
FROM heroes
LEFT JOIN fights
GROUP BY heroes.id;
