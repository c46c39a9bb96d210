const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
  pool: {
    afterCreate: (connection, done) => {
      connection.run('PRAGMA foreign_keys = ON', done);
    },
  },
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

exports.replaceBattles = (heroId, battleIds) =>
  bookshelf.transaction(async (transacting) => {
    const battles = new Hero({ id: heroId }).battles();
    await battles.detach(null, { transacting });
    await battles.attach(battleIds, { transacting });
  });
