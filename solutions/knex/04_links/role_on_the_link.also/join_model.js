const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

const Battle = bookshelf.model('Battle', { tableName: 'battles' });

bookshelf.model('Fight', { tableName: 'fights', idAttribute: 'role' });

exports.Hero = bookshelf.model('Hero', {
  tableName: 'heroes',
  battles() {
    return this.belongsToMany(Battle).through('Fight');
  },
});

exports.changeRole = (heroId, battleId, role) => knex.raw(
  'UPDATE fights SET role = ? WHERE hero_id = ? AND battle_id = ?',
  [role, heroId, battleId],
);
