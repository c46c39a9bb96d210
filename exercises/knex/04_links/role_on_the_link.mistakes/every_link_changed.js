// updatePivot changes all links of this hero. Nothing said which
// battle is meant.
//
// Look next at: the second argument of updatePivot. How could it
// name one battle?
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
  await new Hero({ id: heroId }).battles().updatePivot({ role });
};

exports.Hero = Hero;
