// damage stands in heroes: one number for each hero. But a hero does
// other damage in each battle.
//
// Look next at: the sentence "this hero did this much damage in this
// battle". Of which table is that a row?
exports.up = function (knex) {
  return knex.schema.alterTable('heroes', function (table) {
    table.integer('damage').notNullable().defaultTo(0);
  }).createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().notNullable()
      .references('heroes.id');
    table.integer('battle_id').unsigned().notNullable()
      .references('battles.id');
    table.unique(['hero_id', 'battle_id']);
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights')
    .alterTable('heroes', (table) => table.dropColumn('damage'));
};
