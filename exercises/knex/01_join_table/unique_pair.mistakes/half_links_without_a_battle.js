// The hero's column must hold a value, the battle's column need not.
// So a link without a battle is accepted. notNullable without its
// brackets does nothing, and nobody complains.
//
// Look next at: the two columns, word by word. What does one have
// that the other has not?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().notNullable()
      .references('heroes.id');
    table.integer('battle_id').unsigned()
      .references('battles.id').notNullable;
    table.unique(['hero_id', 'battle_id']);
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
