-- All three tables, separated by commas, with every condition in WHERE.
select b.name as battle, b.year as "when"
from heroes h, fights f, battles b
where h.id = f.hero_id and f.battle_id = b.id and h.id = $hero
order by b.year;
