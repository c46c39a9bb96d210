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

exports.changeRole = (heroId, battleId, role) => new Hero({ id: heroId })
  .battles()
  .query({ where: { battle_id: battleId } })
  .updatePivot({ role });

exports.Hero = Hero;
