// The function is done before the transaction is. Whoever called it
// goes on too early, and hears of no error.
//
// Look next at: knex.transaction gives a promise. What waits for it?
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
  knex.transaction(async (trx) => {
    await trx('fights').where({ hero_id: heroId }).del();
    for (const battleId of battleIds) {
      await trx('fights').insert({ hero_id: heroId, battle_id: battleId });
    }
  }).catch(() => {});
};
