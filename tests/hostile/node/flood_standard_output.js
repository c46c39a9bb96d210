// knex/join_table: error
// says: The time was over
for (;;) console.log('x'.repeat(10000));
