// NULL means: no value. A foreign key has nothing to look up then,
// and a rule over the pair has nothing to compare. So half a link
// is accepted.
//
// Look next at: each of the two columns. Which rule says that a
// value must be there?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().references('heroes.id');
    table.integer('battle_id').unsigned().references('battles.id');
    table.integer('damage').notNullable();
    table.check('?? >= 0', ['damage']);
    table.unique(['hero_id', 'battle_id']);
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
