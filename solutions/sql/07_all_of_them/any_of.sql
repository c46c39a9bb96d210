-- FROM heroes alone: each hero is one row, and nothing multiplies it. The
-- subquery makes a list of hero ids. An id may stand in it twice (Achilles
-- was at both battles), because IN only asks whether it is there.
--
-- The joins of the last chapters are right, too, if each hero is made one
-- row again by the id: GROUP BY heroes.id. DISTINCT on the name is not
-- enough, since it can't see that Ajax and Ajax are two. EXISTS instead
-- of IN says the same.
SELECT name
FROM heroes
WHERE id IN (
  SELECT fights.hero_id
  FROM fights
  JOIN battles ON battles.id = fights.battle_id
  WHERE battles.name IN ('Troy', 'Scyros')
);
