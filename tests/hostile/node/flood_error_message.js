// knex/join_table: failed
// says: Error: zzz
throw new Error('z'.repeat(50e6));
