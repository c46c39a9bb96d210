exports.up = async (knex) => {
  await knex.schema.createTable('fights', (table) => {
    table.integer('hero_id').notNullable()
      .references('id').inTable('heroes');
    table.integer('battle_id').notNullable()
      .references('id').inTable('battles');
    table.primary(['hero_id', 'battle_id']);
  });
};

exports.down = (knex) => knex.schema.dropTable('fights');
