-- One index for each foreign key is a habit that never is wrong.
CREATE INDEX hero_of_fights ON fights (hero_id);
CREATE INDEX battle_of_fights ON fights (battle_id);
ANALYZE;
