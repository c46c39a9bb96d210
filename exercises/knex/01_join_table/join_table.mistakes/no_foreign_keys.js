// The columns have good names, but a name is no rule. unsigned() is
// none either: it names no other table, and in SQLite it does
// nothing at all. So any number is accepted.
//
// Look next at: the column whose link was accepted. What would tell
// the database in which table this number must exist?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned();
    table.integer('battle_id').unsigned();
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
