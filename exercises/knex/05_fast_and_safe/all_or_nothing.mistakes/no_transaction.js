// What ran before the refusal was kept. Outside of a transaction
// each statement is done for good as soon as it has run. And a
// transaction takes back only what went through it, and only if it
// is not committed all the same.
//
// Look next at: the statements of your function. What makes them
// one piece of work, and which of them belong to it?
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
