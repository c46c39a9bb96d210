// knex.transaction calls the function with trx. What is sent through
// trx belongs together: if the function's promise is fulfilled, all
// of it is kept; if it is rejected, all of it is taken back, and the
// error is passed on.
//
// Every query must go through trx. One that goes through knex would
// wait for a connection of its own, and with SQLite there is only
// one.
//
// With models it is the same: bookshelf.transaction, and {
// transacting: trx } in the options of attach, detach, save and
// fetch.
const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
  pool: {
    afterCreate: (connection, done) => {
      connection.run('PRAGMA foreign_keys = ON', done);
    },
  },
});

exports.replaceBattles = async function (heroId, battleIds) {
  await knex.transaction(async (trx) => {
    await trx('fights').where({ hero_id: heroId }).del();
    for (const battleId of battleIds) {
      await trx('fights').insert({ hero_id: heroId, battle_id: battleId });
    }
  });
};
