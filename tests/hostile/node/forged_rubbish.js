// knex/join_table: error
// says: Node.js sent what could not be read
require('fs').writeSync(0, Buffer.from([0, 255, 10, 123, 10]));
exports.up = (knex) => knex.schema.createTable('fights', (table) => {
  table.integer('hero_id');
});

exports.down = (knex) => knex.schema.dropTable('fights');
