// After up there is no new table. Knex waits for what up returns, and
// a table that is only described is never made: the statement is sent
// when somebody waits for it. Without that, Knex notes the migration
// as done all the same.
//
// Look next at: the line in up that makes the table. Who gets what
// createTable gives back?
exports.up = function (knex) {
  knex.schema.createTable('fights', function (table) {
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
