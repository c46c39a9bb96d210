// Your rule covers more than the two columns. So the pair can come
// back, as long as something else in the row is different.
//
// Look next at: the list in your rule. Which of these columns does
// the sentence "this hero fought in this battle" need?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().notNullable()
      .references('heroes.id');
    table.integer('battle_id').unsigned().notNullable()
      .references('battles.id');
    table.string('role').notNullable().defaultTo('fighter');
    table.unique(['hero_id', 'battle_id', 'role']);
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
