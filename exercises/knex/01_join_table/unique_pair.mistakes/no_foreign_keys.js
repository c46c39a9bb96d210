// Your rules say that a pair may not repeat and that both ends hold
// a value. They do not say that the hero and the battle exist.
// unsigned() does not either: in SQLite it does nothing at all.
//
// Look next at: the column whose link was accepted. What would tell
// the database in which table this number must exist?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().notNullable();
    table.integer('battle_id').unsigned().notNullable();
    table.unique(['hero_id', 'battle_id']);
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
