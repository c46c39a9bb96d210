// All or nothing
//
// replaceBattles(heroId, battleIds) gives a hero other battles: the
// old links go, and a link to each battle of the list comes. So far
// it stops in the middle when one of the battles does not exist: the
// old links are gone, and some of the new ones are there.
//
// Change it, so that either all of it happens, or nothing.
//
// heroes (id, name, home)    battles (id, name, year)
//
// fights (hero_id, battle_id)

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

// your answer: change this function
exports.replaceBattles = async function (heroId, battleIds) {
  await knex('fights').where({ hero_id: heroId }).del();
  for (const battleId of battleIds) {
    await knex('fights').insert({ hero_id: heroId, battle_id: battleId });
  }
};
