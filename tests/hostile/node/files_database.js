// knex/join_table: error
// says: Answers may not open other files
// The driver's own file.
exports.up = async () => {
  const other = require('knex')({ client: 'sqlite3', connection: { filename: '@OUTSIDE@/made.db' }, useNullAsDefault: true });
  await other.schema.createTable('t', (table) => table.integer('x'));
  await other.raw("ATTACH '@OUTSIDE@/more.db' AS more");
};
exports.down = () => {};
