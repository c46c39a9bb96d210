// The rule compares damage with 0. With NULL nobody can tell, so the
// rule lets NULL pass.
//
// Look next at: the column damage. Which call says that it must hold
// something?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().notNullable()
      .references('heroes.id');
    table.integer('battle_id').unsigned().notNullable()
      .references('battles.id');
    table.integer('damage');
    table.check('damage >= 0');
    table.unique(['hero_id', 'battle_id']);
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
