// A rule stands at one column alone: unique(), or primary(). It says
// that no value may come twice in this column. But a hero with many
// battles stands in many rows, and so does a battle with many heroes.
//
// Look next at: the rows for one hero in two battles. Which value
// is in both, and may that be?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().notNullable().unique()
      .references('heroes.id');
    table.integer('battle_id').unsigned().notNullable().unique()
      .references('battles.id');
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
