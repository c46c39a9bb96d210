-- sql/battles_of_a_hero: error
-- says: it loads code or reads files
-- A pointer of its own for SQLite to call.
SELECT fts3_tokenizer('simple', x'4141414141414141'), 1;
