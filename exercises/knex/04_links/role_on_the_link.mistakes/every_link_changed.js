// All links of this hero have the new role. updatePivot changes
// them all, unless its second argument holds a query; a query in
// front of it is not looked at.
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
