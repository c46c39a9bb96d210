// withPivot(['role']) says which further columns of the join table
// the relation brings. Each battle then has them beside its own:
// battle.pivot.get('role'), or _pivot_role in its JSON.
//
// updatePivot changes the links of this hero. Without a query it
// would change all of them; with one it changes the link to this
// battle. If there is no such link, it changes nothing.
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
  await new Hero({ id: heroId }).battles().updatePivot({ role }, {
    query: (links) => links.where('battle_id', battleId),
  });
};

exports.Hero = Hero;
