// Nothing was changed, and nobody hears that. The error is caught
// and not passed on, so whoever called the function believes that
// all is well.
//
// Look next at: catch. What does it do with the error?
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
  }).catch(() => {});
};
