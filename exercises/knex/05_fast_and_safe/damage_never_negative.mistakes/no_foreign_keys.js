// The columns have good names, but a name is no rule. unsigned() is
// none either: it names no other table. So any number is accepted.
//
// Look next at: each of the two columns. What tells the database in
// which table this number must exist?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().notNullable();
    table.integer('battle_id').unsigned().notNullable();
    table.integer('damage').notNullable();
    table.check('?? >= 0', ['damage']);
    table.unique(['hero_id', 'battle_id']);
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
