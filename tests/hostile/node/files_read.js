// knex/join_table: failed
// says: restricted
console.log(require('fs').readFileSync('@OUTSIDE@/secret.sql', 'utf8'));
