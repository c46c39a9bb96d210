import makeKnex from 'knex';

const db = makeKnex({
  client: 'better-sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});

export const up = ({ schema }) => schema.createTable('fights', (t) => {
  const ends = { hero: 'heroes', battle: 'battles' };
  for (const [column, table] of Object.entries(ends)) {
    t.integer(column).notNullable();
    t.foreign(column).references('id').inTable(table).onDelete('cascade');
  }
  t.primary(['hero', 'battle']);
});

export const down = ({ schema }) => schema.dropTable('fights');

export const removeHero = (id) => db('heroes').where({ id }).del();
