exports.up = async function (knex) {
  await knex.schema.createTable('fights', (table) => {
    table.increments();
    table.integer('hero_id').references('heroes.id');
    table.integer('battle_id').references('battles.id');
  });
  await knex.schema.alterTable('fights', (table) => {
    table.dropNullable('hero_id');
    table.dropNullable('battle_id');
    table.unique(['hero_id', 'battle_id']);
  });
};

exports.down = function (knex) {
  return knex.schema.dropTableIfExists('fights');
};
