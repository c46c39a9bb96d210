// knex/join_table: error or failed
// says: while your file was loaded
const all = [];
for (;;) all.push(new Array(1e6).fill({}));
