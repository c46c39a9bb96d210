// knex/join_table: failed
// says: There is no table named heroes.
// It takes what is given away.
exports.up = function (knex) {
  return knex.schema.dropTable('battles').dropTable('heroes').createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().references('heroes.id');
    table.integer('battle_id').unsigned().references('battles.id');
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
