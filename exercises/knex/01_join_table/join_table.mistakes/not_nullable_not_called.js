// notNullable stands there without its brackets. So it is not
// called: what comes behind the next dot is asked of the function
// itself, and a function has no references.
//
// Look next at: the line that the error names. Which word in that
// line is a call without ()?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').notNullable.references('heroes.id');
    table.integer('battle_id').notNullable.references('battles.id');
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
