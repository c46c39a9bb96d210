// The battle's column must hold a value, the hero's column need not.
// So a link without a hero is accepted. notNullable without its
// brackets does nothing, and nobody complains.
//
// Look next at: the two columns, word by word. What does one have
// that the other has not?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().references('heroes.id').notNullable;
    table.integer('battle_id').unsigned().notNullable()
      .references('battles.id');
    table.unique(['hero_id', 'battle_id']);
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
