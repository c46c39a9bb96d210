// The function is done before its work is. updatePivot gives a
// promise: the statement is sent later, and whoever called you has
// gone on by then.
//
// Look next at: the call that talks to the database. What waits for
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
    return this.belongsToMany(Battle, 'fights').withPivot(['role']);
  },
});

const Battle = bookshelf.Model.extend({
  tableName: 'battles',
});

exports.changeRole = async function (heroId, battleId, role) {
  new Hero({ id: heroId }).battles().updatePivot({ role }, {
    query: (links) => links.where('battle_id', battleId),
  });
};

exports.Hero = Hero;
