// knex/join_table: failed
// says: restricted
const fs = await import('node:fs/promises');
console.log(await fs.readFile('@OUTSIDE@/secret.sql', 'utf8'));
export const up = 1;
