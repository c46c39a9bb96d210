// up makes a table, but nothing in it says that it ties a hero to a
// battle: neither foreign keys to heroes and battles, nor the names
// of its columns.
//
// Look next at: the columns of your table. Which one holds the
// hero, which one the battle, and how would the database know?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.string('who').notNullable();
    table.string('place').notNullable();
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
