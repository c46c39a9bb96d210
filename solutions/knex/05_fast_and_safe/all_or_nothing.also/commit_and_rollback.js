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

exports.replaceBattles = async (hero_id, battleIds) => {
  const trx = await knex.transaction();
  try {
    await trx('fights').where({ hero_id }).del();
    await trx('fights').insert(
      battleIds.map((battle_id) => ({ hero_id, battle_id })),
    );
    await trx.commit();
  } catch (error) {
    await trx.rollback();
    throw error;
  }
};
