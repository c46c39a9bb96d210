// The new links come, and the old ones are still there. The hero
// should have the battles of the list, and no others.
//
// Look next at: the links that the hero had before. What takes them
// away?
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
    for (const battleId of battleIds) {
      await trx('fights').insert({ hero_id: heroId, battle_id: battleId })
        .onConflict().ignore();
    }
  });
};
