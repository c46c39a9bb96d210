exports.up = (knex) => knex.schema.createTable('hero_battles', (t) => {
  t.increments();
  t.integer('hero').notNullable().references('heroes.id');
  t.integer('battle').notNullable().references('battles.id');
  t.integer('damage').notNullable().defaultTo(0)
    .checkBetween([0, Number.MAX_SAFE_INTEGER]);
  t.unique(['hero', 'battle']);
});

exports.down = (knex) => knex.schema.dropTable('hero_battles');
