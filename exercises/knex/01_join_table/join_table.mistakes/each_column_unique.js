// unique() stands at each column alone. It says: no hero may come
// twice, and no battle may come twice. But a hero with many battles
// stands in many rows.
//
// Look next at: the rows for one hero in two battles. Which value is
// in both, and may that be?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().unique().references('heroes.id');
    table.integer('battle_id').unsigned().unique().references('battles.id');
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
