// 0 is refused. checkPositive() means greater than 0, and a hero who
// did no damage at all has 0.
//
// Look next at: your rule about damage. Put 0 into it: is it true?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().notNullable()
      .references('heroes.id');
    table.integer('battle_id').unsigned().notNullable()
      .references('battles.id');
    table.integer('damage').notNullable().checkPositive();
    table.unique(['hero_id', 'battle_id']);
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
