// All heroes of this battle have the new role now. The role belongs
// to one link: one hero in one battle.
//
// Look next at: what chooses the rows that are changed. Which two
// things make it one link?
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
  await knex('fights').where({ battle_id: battleId }).update({ role });
};

exports.Hero = Hero;
