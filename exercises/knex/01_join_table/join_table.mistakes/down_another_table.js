// down stopped on the way, so what up made is not all gone. Often down
// names a table that is not there: up made none of this name, or it has
// gone already.
//
// Look next at: what the error says. Then the names of the tables in up
// and in down, letter by letter.
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().references('heroes.id');
    table.integer('battle_id').unsigned().references('battles.id');
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fight');
};
