import makeKnex from 'knex';
import makeBookshelf from 'bookshelf';

const knex = makeKnex({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = makeBookshelf(knex);

class Battle extends bookshelf.Model {
  get tableName() { return 'battles'; }
}

class Hero extends bookshelf.Model {
  get tableName() { return 'heroes'; }

  battles() { return this.belongsToMany(Battle, 'fights'); }
}

export async function heroesWithBattles() {
  const heroes = await new Hero().fetchAll({ withRelated: 'battles' });
  return heroes.toJSON().map(({ battles, ...hero }) => ({
    ...hero,
    battles: battles.map(({ name }) => name),
  }));
}
