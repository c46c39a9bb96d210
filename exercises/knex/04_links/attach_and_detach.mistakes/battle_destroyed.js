// destroy deletes the battle itself, for all heroes. The hero leaves
// the battle; the battle was fought all the same. Only the link
// goes.
//
// Look next at: what exactly is deleted. A row of which table says
// "this hero fought in this battle"?
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

exports.join = async function (heroId, battleId) {
  const hero = new Hero({ id: heroId });
  const battles = await hero.battles().fetch();
  if (!battles.get(battleId)) {
    await hero.battles().attach(battleId);
  }
};

exports.leave = async function (heroId, battleId) {
  await new Battle({ id: battleId }).destroy();
};
