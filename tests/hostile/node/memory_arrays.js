// knex/join_table: error or failed
// says: Node.js ended while your file was loaded.
const all = [];
for (;;) all.push(new Array(1e6).fill({}));
