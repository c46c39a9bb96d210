// knex/join_table: error
// says: Your code printed yyy
for (let i = 0; i < 20000; i += 1) console.error('y'.repeat(1000));
exports.up = (knex) => knex.schema.createTable('fights', (table) => {
  table.integer('hero_id');
});

exports.down = (knex) => knex.schema.dropTable('fights');
