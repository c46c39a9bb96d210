export function up({ schema }) {
  return schema.createTable('battles_of_heroes', (table) => {
    table.integer('hero').notNullable();
    table.integer('battle').notNullable();
    table.foreign('hero').references('heroes.id').onDelete('CASCADE');
    table.foreign('battle').references('id').inTable('battles');
    table.primary(['hero', 'battle']);
  });
}

export const down = ({ schema }) => schema.dropTable('battles_of_heroes');
