// The work is begun with then, and the chain is not returned. So the
// function is done at once, and the statements come later, when
// whoever called you has gone on.
//
// Look next at: the first line of the chain. Who gets the promise
// that the chain gives?
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

exports.join = function (heroId, battleId) {
  const hero = new Hero({ id: heroId });
  hero.battles().fetch().then((battles) => {
    if (!battles.get(battleId)) {
      return hero.battles().attach(battleId);
    }
  });
};

exports.leave = function (heroId, battleId) {
  new Hero({ id: heroId }).battles().detach(battleId).then(() => {});
};
