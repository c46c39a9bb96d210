// knex/join_table: passed
// A timer that would keep the process for ever.
setInterval(() => {}, 10).ref();
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().references('heroes.id');
    table.integer('battle_id').unsigned().references('battles.id');
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
