-- Two numbers: the hero's battles in this war, and all battles of the war.
SELECT h.id, h.name
FROM heroes AS h
WHERE (
  SELECT COUNT(*)
  FROM fights AS f JOIN battles AS b ON b.id = f.battle_id
  WHERE f.hero_id = h.id AND b.war = :war
) = (SELECT COUNT(*) FROM battles WHERE war = :war);
