-- Two different heroes make a pair here, also if they never fought.
-- fights is not asked.
--
-- Look next at: a pair that is too much. Which battle do they share?
SELECT one.id, other.id
FROM heroes AS one
JOIN heroes AS other
WHERE one.id < other.id;
