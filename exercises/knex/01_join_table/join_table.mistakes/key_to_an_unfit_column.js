// A foreign key of your table points at a column that does not exist
// in the other table, or whose values may repeat. The table is made
// all the same. The look-up comes with the first link, and then
// every link fails.
//
// Look next at: the column in each references(...). Which column of
// heroes holds the hero's number?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().references('heroes.hero_id');
    table.integer('battle_id').unsigned().references('battles.battle_id');
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
