// Nothing compares a new link with those that are there. An id of
// its own is different in every row, so it can't stop a repeated
// pair. index() only finds rows quickly; it refuses nothing.
//
// Look next at: the two rows. Which columns are equal in both? They,
// together, may not repeat.
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().notNullable()
      .references('heroes.id');
    table.integer('battle_id').unsigned().notNullable()
      .references('battles.id');
    table.index(['hero_id', 'battle_id']);
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
