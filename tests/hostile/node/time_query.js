// knex/join_table: error
// says: The time was over while your up ran.
// The database is asked for an endless count.
exports.up = (knex) => knex.raw('WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n');
exports.down = () => {};
