// knex/join_table: error
// says: The time was over
for (;;) {}
