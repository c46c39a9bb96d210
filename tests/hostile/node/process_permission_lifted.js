// knex/join_table: failed
// says: restricted
process.permission.has = () => true;
require('fs').readFileSync('@OUTSIDE@/secret.sql');
