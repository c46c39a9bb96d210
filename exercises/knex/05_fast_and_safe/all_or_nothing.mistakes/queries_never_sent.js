// A query of Knex is sent when somebody waits for it. Inside your
// transaction nobody does, so it ends before anything was sent.
//
// Look next at: each query in the transaction. What waits for it?
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
    trx('fights').where({ hero_id: heroId }).del();
    for (const battleId of battleIds) {
      trx('fights').insert({ hero_id: heroId, battle_id: battleId });
    }
  });
};
