// A migration: up makes the table in the middle, down takes it away.
//
// createTable gets the new table's name and a function that describes its
// columns. Both functions return what knex.schema gives them: only then
// are the statements sent, and only then can Knex wait for them.
//
// references('heroes.id') says both things that a foreign key needs: the
// table and the column. .references('id').inTable('heroes') is the same.
//
// increments makes an id that fills itself and is the primary key already.
// The primary() behind it changes nothing; many people write it. unsigned()
// does nothing in SQLite. MySQL needs it here, because there increments
// makes an unsigned id, and a foreign key must have the same type.
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().references('heroes.id');
    table.integer('battle_id').unsigned().references('battles.id');
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
