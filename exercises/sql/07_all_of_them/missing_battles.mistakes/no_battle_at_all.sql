-- The query in brackets looks for a fight of this hero in any
-- battle. One such fight, even in another war, and no battle is
-- left.
--
-- Look next at: the conditions in the brackets. Which of them speaks
-- of the battle in the row outside?
SELECT id, name
FROM battles
WHERE war = :war
AND NOT EXISTS (SELECT * FROM fights WHERE fights.hero_id = :hero);
