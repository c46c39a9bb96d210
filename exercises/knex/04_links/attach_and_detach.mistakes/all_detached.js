// All links of this hero are gone. detach with empty brackets
// removes them all, and so does a delete that names only the hero.
// Nobody asks whether you meant that.
//
// Look next at: what leave hands to the database. Which battle is
// to go, and where is that said?
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
  await new Hero({ id: heroId }).battles().detach();
};
