// related('battles') gives what was loaded, and asks nobody. Nothing
// was loaded, so every hero seems to have no battle, and there is no
// error.
//
// Look next at: fetchAll. Where does it hear that the battles should
// come along?
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
