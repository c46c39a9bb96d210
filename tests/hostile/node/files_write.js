// knex/join_table: failed
// says: restricted
require('fs').writeFileSync('@OUTSIDE@/made', 'x');
