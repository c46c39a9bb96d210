// Knex calls up with one thing: knex. In old examples there is a
// second one, Promise. It has not been given for a long time, so
// inside up the name Promise means: nothing.
//
// Look next at: the names in the brackets of up and down. Which of
// them does Knex fill?
exports.up = function (knex, Promise) {
  return Promise.all([
    knex.schema.createTable('fights', function (table) {
      table.increments('id').primary();
      table.integer('hero_id').unsigned().references('heroes.id');
      table.integer('battle_id').unsigned().references('battles.id');
    }),
  ]);
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
