// Heroes with the same name became one. The name is not what tells
// two heroes apart.
//
// Look next at: the two heroes of one name. By what are the rows put
// together?
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
  const all = await Hero.fetchAll({ withRelated: ['battles'] });
  const heroes = new Map();
  for (const hero of all) {
    const { id, name, battles } = hero.toJSON();
    if (!heroes.has(name)) heroes.set(name, { id, name, battles: [] });
    heroes.get(name).battles.push(...battles.map((battle) => battle.name));
  }
  return [...heroes.values()];
};
