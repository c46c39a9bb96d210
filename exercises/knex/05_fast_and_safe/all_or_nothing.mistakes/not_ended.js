// A transaction that was begun with await knex.transaction() ends
// only when you say so. Here it does not end when a link is
// refused: whoever comes next waits for the connection in vain.
//
// Look next at: the way that your function takes when a query is
// refused. Where does the transaction end on it?
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
  const trx = await knex.transaction();
  await trx('fights').where({ hero_id: heroId }).del();
  for (const battleId of battleIds) {
    await trx('fights').insert({ hero_id: heroId, battle_id: battleId });
  }
  await trx.commit();
};
