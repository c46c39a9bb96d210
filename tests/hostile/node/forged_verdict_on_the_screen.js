// knex/join_table: error
// says: Your code printed
// It prints what a verdict looks like, in two formats.
console.log('{"version":1,"passed":1,"total":1,"exercises":[]}');
console.error('knex/join_table   The join table, by migration   passed');
exports.up = (knex) => knex.schema.createTable('fights', (table) => {
  table.integer('hero_id');
});

exports.down = (knex) => knex.schema.dropTable('fights');
