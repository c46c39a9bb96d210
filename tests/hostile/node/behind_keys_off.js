// knex/join_table: failed
// says: Your table accepted it.
exports.up = async (knex) => {
  await knex.raw('PRAGMA foreign_keys = OFF');
  await knex.schema.createTable('fights', (table) => {
    table.integer('hero_id');
    table.integer('battle_id');
  });
};
exports.down = (knex) => knex.schema.dropTable('fights');
