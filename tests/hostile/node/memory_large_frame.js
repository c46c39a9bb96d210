// knex/join_table: error
// says: Node.js ended while your up ran.
// A statement of 300 MB.
exports.up = (knex) => knex.raw("SELECT '" + 'x'.repeat(3e8) + "'");
exports.down = () => {};
