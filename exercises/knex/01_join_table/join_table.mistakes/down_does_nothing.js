// Something that up made is still there after down. Is it all of
// it? Then down may end before it comes to dropTable: JavaScript
// puts a semicolon at the end of a line like "return knex.schema"
// if the next line does not begin with a dot. Or down returns
// nothing, and then nothing is sent. Or it names another table:
// dropTableIfExists says nothing where there is none.
//
// Look next at: each table that up makes. Which line of down takes
// it away, is its name the same, and does down return what that
// line gives?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().references('heroes.id');
    table.integer('battle_id').unsigned().references('battles.id');
  });
};

exports.down = function (knex) {
  return knex.schema
  dropTable('fights');
};
