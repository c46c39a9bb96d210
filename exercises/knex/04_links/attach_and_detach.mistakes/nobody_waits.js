// The function is done before its work is. attach and detach give a
// promise: the statement is sent later, and whoever called you has
// gone on by then. Not waiting also means that nobody hears of an
// error.
//
// Look next at: each call that talks to the database. What waits for
// it?
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
    hero.battles().attach(battleId);
  }
};

exports.leave = async function (heroId, battleId) {
  new Hero({ id: heroId }).battles().detach(battleId);
};
