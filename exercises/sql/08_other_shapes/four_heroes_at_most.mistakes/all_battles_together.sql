-- Your trigger counts all rows of fights. So four links fill the
-- whole table, whatever battle they are in.
--
-- Look next at: the query that counts. Which battle is it about?
CREATE TRIGGER no_fifth_hero AFTER INSERT ON fights
WHEN (SELECT count(*) FROM fights) > 4
BEGIN
  SELECT RAISE(ABORT, 'four heroes at most');
END;
CREATE TRIGGER no_fifth_hero_moves AFTER UPDATE ON fights
WHEN (SELECT count(*) FROM fights) > 4
BEGIN
  SELECT RAISE(ABORT, 'four heroes at most');
END;
