// No rule of yours covers just the hero and the battle. One that
// covers the damage, too, lets the pair come back with another
// number. One hero in one battle is one link, with one damage.
//
// Look next at: the list in your rule. Which columns does the
// sentence "this hero fought in this battle" need?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().notNullable()
      .references('heroes.id');
    table.integer('battle_id').unsigned().notNullable()
      .references('battles.id');
    table.integer('damage').notNullable();
    table.check('damage >= 0');
    table.unique(['hero_id', 'battle_id', 'damage']);
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
