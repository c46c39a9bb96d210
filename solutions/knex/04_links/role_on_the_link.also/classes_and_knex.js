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

export class Hero extends bookshelf.Model {
  get tableName() { return 'heroes'; }

  battles() {
    return this.belongsToMany(Battle, 'fights', 'hero_id', 'battle_id')
      .withPivot('role');
  }
}

export function changeRole(heroId, battleId, role) {
  return knex('fights')
    .where({ hero_id: heroId, battle_id: battleId })
    .update('role', role);
}
