// attach makes a link, detach with an id removes that link. detach
// with empty brackets would remove all links of the hero.
//
// attach does not look whether the link is there. Where the table
// has a rule for the pair, the database refuses the second one. This
// table has none, so join looks first.
//
// await waits for each of them. Without it the function is done
// while its statements are still on the way.
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
    await hero.battles().attach(battleId);
  }
};

exports.leave = async function (heroId, battleId) {
  await new Hero({ id: heroId }).battles().detach(battleId);
};
