// del() without where deletes all rows of the table, the links of
// all heroes.
//
// Look next at: the statement that deletes. Where does it say whose
// links are meant?
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
    await trx('fights').del();
    for (const battleId of battleIds) {
      await trx('fights').insert({ hero_id: heroId, battle_id: battleId });
    }
  });
};
