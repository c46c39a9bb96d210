// knex/join_table: error or failed
// says: What happened
for (const name of ['map', 'filter', 'push', 'every', 'some', 'forEach', 'join']) Array.prototype[name] = () => [];
exports.up = (knex) => knex.schema.createTable('fights', (table) => {
  table.integer('hero_id');
});

exports.down = (knex) => knex.schema.dropTable('fights');
