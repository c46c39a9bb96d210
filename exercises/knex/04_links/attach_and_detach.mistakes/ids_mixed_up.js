// The hero's id stands where the battle's id belongs, and the other
// way round. So the link of two others was made or removed, or none.
//
// Look next at: which id goes into the model, and which one into
// attach and detach?
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
  const hero = new Hero({ id: battleId });
  const battles = await hero.battles().fetch();
  if (!battles.get(heroId)) {
    await hero.battles().attach(heroId);
  }
};

exports.leave = async function (heroId, battleId) {
  await new Hero({ id: battleId }).battles().detach(heroId);
};
