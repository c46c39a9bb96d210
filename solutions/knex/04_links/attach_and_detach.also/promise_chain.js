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
  const battles = new Hero({ id: heroId }).battles();
  return battles
    .query({ where: { 'battles.id': battleId } })
    .fetchOne({ require: false })
    .then((known) => known
      || new Hero({ id: heroId }).battles().attach([battleId]));
};

exports.leave = function (heroId, battleId) {
  return new Hero({ id: heroId }).battles().detach([battleId]);
};
