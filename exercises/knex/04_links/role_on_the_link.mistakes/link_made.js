// Where the hero was not in the battle, there is a link now.
// changeRole changes a link; it makes none.
//
// Look next at: the case that there is no link. What does your
// function do then?
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
  const battles = new Hero({ id: heroId }).battles();
  await battles.detach(battleId);
  await battles.attach({ battle_id: battleId, role });
};

exports.Hero = Hero;
