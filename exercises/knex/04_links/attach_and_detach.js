// In and out
//
// The models stand here, finished. Write two functions that get the
// id of a hero and the id of a battle:
//
//   join     makes the link of these two, if it is not there yet
//   leave    removes the link of these two, and no other
//
// The table fights is an old one: it accepts the same pair twice.
//
// heroes (id, name, home)    battles (id, name, year)
//
// fights (id, hero_id, battle_id)

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
  // your answer
};

exports.leave = async function (heroId, battleId) {
  // your answer
};
