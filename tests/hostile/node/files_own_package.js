// knex/join_table: failed
// says: restricted
// It would change the packages for all later answers.
const file = require.resolve('knex');
require('fs').appendFileSync(file, '// mine');
