// The error is caught inside the transaction. So Knex believes that
// all is well there, and keeps what had run before it.
//
// Look next at: the place of catch. Who should hear of the error
// first?
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
    try {
      await trx('fights').where({ hero_id: heroId }).del();
      for (const battleId of battleIds) {
        await trx('fights').insert({ hero_id: heroId, battle_id: battleId });
      }
    } catch (error) {
      console.log('not possible');
    }
  });
};
