// No rule covers just the hero and the battle, so the pair can come
// again. An id of its own is different in every row: it can't stop
// a repeated pair, alone or beside the pair in a rule. index() only
// finds rows quickly; it refuses nothing.
//
// Look next at: two rows of one pair. Which two columns are equal
// in both?
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
