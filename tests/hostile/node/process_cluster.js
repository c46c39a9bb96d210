// knex/join_table: failed
// says: restricted
require('cluster').fork();
