export async function up(knex) {
  return knex.schema.createTable('battles_heroes', (t) => {
    t.increments();
    t.integer('heroId').notNullable()
      .references('heroes.id').onDelete('CASCADE');
    t.integer('battleId').notNullable()
      .references('battles.id').onDelete('CASCADE');
    t.primary(['heroId', 'battleId']);
  });
}

export async function down(knex) {
  await knex.schema.dropTable('battles_heroes');
}
