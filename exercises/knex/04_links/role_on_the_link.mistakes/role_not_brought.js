// The battles come, but without their role: a relation reads the two
// ends of a link, and no other column of the join table. The model
// of a battle has no role, since a battle has many.
//
// Look next at: the relation. Where could it say which further
// columns of the link it brings?
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

exports.changeRole = async function (heroId, battleId, role) {
  await new Hero({ id: heroId }).battles().updatePivot({ role }, {
    query: (links) => links.where('battle_id', battleId),
  });
};

exports.Hero = Hero;
