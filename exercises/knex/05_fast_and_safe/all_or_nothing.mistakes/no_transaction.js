// Each statement is done for good as soon as it has run. When a
// later one is refused, the earlier ones are not taken back.
//
// Look next at: the statements of your function. What makes them one
// piece of work?
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
  const old = { hero_id: heroId };
  await knex('fights').where(old).del();
  for (const battle_id of battleIds) {
    await knex('fights').insert({ ...old, battle_id });
  }
};
