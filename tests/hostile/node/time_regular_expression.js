// knex/join_table: error
// says: The time was over
/^(a+)+$/.test('a'.repeat(60) + 'b');
