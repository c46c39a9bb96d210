// knex/join_table: error
// says: string or blob too big
exports.up = (knex) => knex.raw('SELECT hex(zeroblob(2000000000))');
exports.down = () => {};
