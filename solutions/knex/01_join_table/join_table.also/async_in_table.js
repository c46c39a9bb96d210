exports.up = async (knex) => {
  await knex.schema.createTable('fights', (table) => {
    table.increments();
    table.integer('hero_id').references('id').inTable('heroes');
    table.integer('battle_id').references('id').inTable('battles');
  });
};

exports.down = async (knex) => {
  await knex.schema.dropTableIfExists('fights');
};
