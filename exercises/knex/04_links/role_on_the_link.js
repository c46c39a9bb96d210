// The role of a hero in a battle
//
// A hero has one role at Troy and another at Scyros: the role
// belongs to the link. Change the relation battles so that it brings
// the role along, and write changeRole. The table fights is given.
//
// heroes (id, name, home)    battles (id, name, year)
//
// fights (hero_id, battle_id, role)

const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

// your answer: the relation brings the role along
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
  // your answer
};

exports.Hero = Hero;
