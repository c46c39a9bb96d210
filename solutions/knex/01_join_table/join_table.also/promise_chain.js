exports.up = function (knex) {
  return knex.schema
    .createTable('hero_battles', function () {
      this.increments('hero_battle_id');
      this.integer('hero_id').unsigned().notNullable();
      this.integer('battle_id').unsigned().notNullable();
      this.string('role');
    })
    .then(() => knex.schema.alterTable('hero_battles', function (table) {
      table.foreign('hero_id').references('heroes.id');
      table.foreign('battle_id').references('battles.id');
    }));
};

exports.down = function (knex) {
  return Promise.all([knex.schema.dropTable('hero_battles')]);
};
