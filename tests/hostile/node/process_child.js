// knex/join_table: failed
// says: restricted
require('child_process').execSync('touch @OUTSIDE@/made');
