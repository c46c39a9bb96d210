// table.check says it with SQL, over the whole table. Names in SQL
// may stand there as they are, or as ?? with a list behind:
// check('?? >= 0', ['damage']).
//
// unsigned() would not help: SQLite has no unsigned numbers, and
// Knex leaves the word out. In MySQL it refuses negative numbers. A
// check says the same in every database.
//
// notNullable() is not asked for here, but a check lets NULL pass:
// nobody can tell whether NULL is at least 0.
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().notNullable()
      .references('heroes.id');
    table.integer('battle_id').unsigned().notNullable()
      .references('battles.id');
    table.integer('damage').notNullable();
    table.check('?? >= 0', ['damage']);
    table.unique(['hero_id', 'battle_id']);
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
