-- No join and no groups: count beside each hero.
SELECT name, (SELECT COUNT(*) FROM fights WHERE hero_id = heroes.id)
FROM heroes;
