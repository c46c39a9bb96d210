// knex/join_table: error
// says: The time was over
// No turn of the event loop ever comes.
exports.up = async () => { for (;;) await null; };
exports.down = () => {};
