// knex/join_table: failed
// says: It stopped:
const driver = require('sqlite3');
driver.Database.prototype.all = (sql, values, done) => (done ?? values)(null, [{ id: 1 }]);
driver.Database.prototype.run = (sql, values, done) => (done ?? values)(null);
exports.up = (knex) => knex.schema.createTable('fights', (table) => {
  table.integer('hero_id');
});

exports.down = (knex) => knex.schema.dropTable('fights');
