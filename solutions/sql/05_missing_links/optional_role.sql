-- The role stands in ON. So only fights in that role are laid beside a
-- hero, and a hero who finds none stays, with NULL: the hero who fought in
-- other roles and the hero who never fought alike.
--
-- In WHERE the role would be asked of the finished rows, and every row
-- with NULL would go. Right as well: pick the fights first, in a subquery,
-- and LEFT JOIN what is left.
SELECT heroes.id, heroes.name, fights.battle_id
FROM heroes
LEFT JOIN fights
  ON fights.hero_id = heroes.id
  AND fights.role = :role;
