-- Nothing says which row of battles belongs to which row of fights.
-- So SQL pairs each with each: every battle comes once for each
-- fight of the hero.
--
-- Look next at: a battle in your answer where this hero never was.
-- Which row of fights stands beside it?
SELECT battles.name, battles.year
FROM fights
JOIN battles
WHERE fights.hero_id = :hero;
