// All heroes with their battles
//
// The models stand here, finished. Write a function that gives all
// heroes, each with the names of their battles:
//
//   [{ id: 2, name: 'Hector', battles: ['Troy'] }, ...]
//
// Two statements are enough, however many heroes there are.
//
// heroes (id, name, home)    battles (id, name, year)
//
// fights (hero_id, battle_id)

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

exports.heroesWithBattles = async function () {
  // your answer
};
