// attach puts in a row, whether the link is there or not. This table
// has no rule that could refuse it. Bookshelf does not show the
// trouble: it reads each battle only once. The raw table holds the
// link twice.
//
// Look next at: the moment before attach. How could you find out
// whether the link is there?
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
  await new Hero({ id: heroId }).battles().attach(battleId);
};

exports.leave = async function (heroId, battleId) {
  await new Hero({ id: heroId }).battles().detach(battleId);
};
