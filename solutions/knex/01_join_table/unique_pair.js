// unique(['hero_id', 'battle_id']) is one rule over both columns together.
// Each alone may repeat: that is many-to-many, with every pair once.
//
// The id of its own tells the rows apart, but it can't say that a fact is
// there already. Bookshelf likes a table with an id, as the next chapter
// shows. Without one, primary(['hero_id', 'battle_id']) does the same.
//
// notNullable() at both ends: no half links. Mind the brackets. Without
// them it is the name of a function that nobody calls.
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
  return knex.schema.dropTable('fights');
};
