export const up = async (knex) => {
  await knex.schema.createTable('fights', (t) => {
    t.integer('hero_id').notNullable().references('id').inTable('heroes');
    t.integer('battle_id').notNullable().references('battles.id');
    t.specificType('damage', 'integer not null check (damage >= 0)');
    t.primary(['hero_id', 'battle_id']);
  });
};

export const down = (knex) => knex.schema.dropTable('fights');
