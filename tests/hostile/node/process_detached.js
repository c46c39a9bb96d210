// knex/join_table: failed
// says: restricted
require('child_process').spawn('/bin/sh', ['-c', 'sleep 30; touch @OUTSIDE@/made'], { detached: true, stdio: 'ignore' }).unref();
exports.up = 1;
