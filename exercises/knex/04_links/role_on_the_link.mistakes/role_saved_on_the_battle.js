// The role is written into the battle, and battles has no such
// column. If it had one, all heroes would have the same role there.
//
// Look next at: the table in which the role stands. Whose row is it?
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
  await new Battle({ id: battleId }).save({ role }, { patch: true });
};

exports.Hero = Hero;
