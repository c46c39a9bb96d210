// knex/join_table: failed
// says: no network
await fetch('http://127.0.0.1:@PORT@/');
export const up = 1;
