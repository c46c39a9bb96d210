// knex/join_table: error
// says: Your code printed \e[2J
console.log('\u001b[2J\u001b]52;c;bWluZQ==\u0007 passed \u202e \u009b31m');
exports.up = (knex) => knex.schema.createTable('fights', (table) => {
  table.integer('hero_id');
});

exports.down = (knex) => knex.schema.dropTable('fights');
