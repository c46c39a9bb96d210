// A link has two ends, so its role can be changed from the battle as
// well as from the hero.
const knex = require('knex')({
  client: 'sqlite3',
  connection: ':memory:',
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

bookshelf.model('Battle', {
  tableName: 'battles',
  heroes() { return this.belongsToMany('Hero', 'fights'); },
});

module.exports.Hero = bookshelf.model('Hero', {
  tableName: 'heroes',
  battles() {
    return this.belongsToMany('Battle', 'fights').withPivot('role');
  },
});

module.exports.changeRole = (heroId, battleId, role) => {
  const heroes = bookshelf.model('Battle').forge({ id: battleId }).heroes();
  const toHero = (links) => links.where({ hero_id: heroId });
  return heroes.updatePivot({ role }, { query: toHero });
};
