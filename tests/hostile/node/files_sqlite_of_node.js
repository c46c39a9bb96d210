// knex/join_table: failed
// says: No such built-in module: node:sqlite
// Node has an SQLite of its own.
const { DatabaseSync } = require('node:sqlite');
new DatabaseSync('@OUTSIDE@/made.db').exec('CREATE TABLE t (x)');
