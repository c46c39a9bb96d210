// knex/join_table: failed
// says: no network
exports.up = () => new Promise((done, fail) => require('http').get('http://127.0.0.1:@PORT@/', done).on('error', fail));
exports.down = () => {};
