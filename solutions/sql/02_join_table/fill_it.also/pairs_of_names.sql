-- All pairs of a hero and a battle, and of these the four that are facts.
INSERT INTO fights
SELECT h.id, b.id
FROM heroes AS h CROSS JOIN battles AS b
WHERE (h.name, b.name) IN (
  VALUES ('Achilles', 'Troy'), ('Achilles', 'Scyros'), ('Hector', 'Troy'), ('Mulan', 'Troy')
);
