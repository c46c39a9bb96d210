// knex/join_table: error
// says: Too many statements were sent
exports.up = async (knex) => { for (;;) await knex.raw('SELECT 1'); };
exports.down = () => {};
