// withRelated names the relations that come along. Bookshelf sends
// two statements: one for all heroes, and one for the battles of all
// of them, with "hero_id in (1, 2, 3, ...)". It stays at two,
// however many heroes there are.
//
// related('battles') takes what was loaded. It sends nothing, and it
// would be empty if withRelated had not asked for it.
//
// A hero without battles has an empty list.
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
  const heroes = await Hero.fetchAll({ withRelated: ['battles'] });
  return heroes.map((hero) => ({
    id: hero.id,
    name: hero.get('name'),
    battles: hero.related('battles').map((battle) => battle.get('name')),
  }));
};
