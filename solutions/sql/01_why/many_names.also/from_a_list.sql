-- The five words as a table, with a note which of them are in use.
WITH words (word, in_use) AS (
  VALUES ('associative', 1), ('pivot', 1), ('handshake', 0), ('junction', 1), ('bridge', 1)
)
SELECT word FROM words WHERE in_use = 0;
