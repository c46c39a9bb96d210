// knex/join_table: failed
// says: Error: deep
const error = new Error('deep');
error.stack = 'at x (' + 'q'.repeat(5e6) + ')\n'.repeat(1000);
throw error;
