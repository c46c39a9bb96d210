// down took away a table that was there before up. What up did not
// make is not for down to take.
//
// Look next at: each table that down takes away. Which line of up
// made it?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().notNullable()
      .references('heroes.id');
    table.integer('battle_id').unsigned().notNullable()
      .references('battles.id');
    table.unique(['hero_id', 'battle_id']);
  });
};

exports.down = function (knex) {
  return knex.schema
    .dropTable('fights')
    .dropTable('battles')
    .dropTable('heroes');
};
