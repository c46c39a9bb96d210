// The result is right, but there is one statement for the heroes and
// one more for each hero. With 8 heroes that is 9, with 10,000 it is
// 10,001. await or Promise.all makes no difference to that.
//
// Look next at: the statement inside the loop. How could the battles
// of all heroes be loaded at once, together with the heroes?
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
  const list = [];
  for (const hero of heroes) {
    const battles = await hero.battles().fetch();
    list.push({
      id: hero.id,
      name: hero.get('name'),
      battles: battles.map((battle) => battle.get('name')),
    });
  }
  return list;
};
