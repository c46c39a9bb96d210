-- Every battle of the war is in the answer, whether the hero was
-- there or not. A LEFT JOIN keeps each battle, with a fight or
-- without. Nothing takes those with a fight out.
--
-- Look next at: the columns of fights beside each battle. What
-- stands there when the hero was not in it?
SELECT battles.id, battles.name
FROM battles
LEFT JOIN fights ON fights.battle_id = battles.id AND fights.hero_id = :hero
WHERE battles.war = :war;
