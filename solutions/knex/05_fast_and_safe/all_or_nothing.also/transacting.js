import makeKnex from 'knex';

const knex = makeKnex({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
  pool: {
    afterCreate: (connection, done) => {
      connection.run('PRAGMA foreign_keys = ON', done);
    },
  },
});

export const replaceBattles = (heroId, battleIds) =>
  knex.transaction((trx) => knex('fights')
    .transacting(trx)
    .where('hero_id', heroId)
    .del()
    .then(() => knex.batchInsert(
      'fights',
      battleIds.map((id) => ({ hero_id: heroId, battle_id: id })),
    ).transacting(trx)));
