// No rule of your table is false for -1. unsigned() sounds like
// one, and in MySQL it is. SQLite has no such type: Knex leaves the
// word out, the column is a plain integer, and takes -1.
//
// Look next at: the statement that Knex makes of your table. Where
// in it is the rule about damage, and what does it say of -1?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().notNullable()
      .references('heroes.id');
    table.integer('battle_id').unsigned().notNullable()
      .references('battles.id');
    table.integer('damage').unsigned().notNullable();
    table.unique(['hero_id', 'battle_id']);
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
