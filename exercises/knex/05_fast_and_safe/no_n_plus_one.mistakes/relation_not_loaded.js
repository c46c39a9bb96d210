// In what came back no hero has a battle, and there is no error.
// related('battles') gives what was loaded, and asks nobody: where
// nothing was loaded, it is empty. An entry whose part battles is
// missing, or has another name, looks the same.
//
// Look next at: the entries that you give. Is battles in each of
// them, and where does fetchAll hear that the battles should come
// along?
const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

const Hero = bookshelf.Model.extend({
  tableName: 'heroes',
  battles: function () {
    return this.belongsToMany(Battle, 'fights');
  },
});

const Battle = bookshelf.Model.extend({
  tableName: 'battles',
});

exports.heroesWithBattles = async function () {
  const heroes = await Hero.fetchAll();
  return heroes.map((hero) => ({
    id: hero.id,
    name: hero.get('name'),
    battles: hero.related('battles').map((battle) => battle.get('name')),
  }));
};
