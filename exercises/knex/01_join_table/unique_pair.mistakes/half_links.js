// NULL means: no value. A foreign key has nothing to look up then,
// and a rule over the pair has nothing to compare. So half a link is
// accepted. If notNullable stands there already: is it called? A
// function without its brackets does nothing, and nobody complains.
//
// Look next at: the column that was left empty. Which call says that
// it must hold something?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().references('heroes.id').notNullable;
    table.integer('battle_id').unsigned()
      .references('battles.id').notNullable;
    table.unique(['hero_id', 'battle_id']);
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
