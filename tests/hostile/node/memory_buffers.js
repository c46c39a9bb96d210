// knex/join_table: error or failed
// says: What happened
// Outside of V8.
const all = [];
for (;;) all.push(Buffer.alloc(64e6, 1));
