import makeKnex from 'knex';

const knex = makeKnex({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});

const pair = (hero_id, battle_id) => ({ hero_id, battle_id });

export const join = async (heroId, battleId) => {
  const link = await knex('fights').where(pair(heroId, battleId)).first();
  if (link === undefined) {
    await knex('fights').insert(pair(heroId, battleId));
  }
};

export const leave = (heroId, battleId) =>
  knex('fights').where(pair(heroId, battleId)).del();
