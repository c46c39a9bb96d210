-- A battle stays if it has a fight of another hero, or no fight at
-- all. But where this hero and another one fought, the other one's
-- row keeps the battle in the answer.
--
-- Look next at: a battle with two heroes. Which of its rows does
-- your WHERE look at?
SELECT DISTINCT battles.id, battles.name
FROM battles
LEFT JOIN fights ON fights.battle_id = battles.id
WHERE battles.war = :war
  AND (fights.hero_id IS NULL OR fights.hero_id <> :hero);
