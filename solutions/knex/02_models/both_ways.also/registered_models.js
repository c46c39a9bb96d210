const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

exports.up = async (db) => {
  await db.schema.createTable('battle_hero', (table) => {
    table.increments();
    table.integer('heroId').notNullable();
    table.integer('battleId').notNullable();
    table.foreign('heroId').references('id').inTable('heroes');
    table.foreign('battleId').references('id').inTable('battles');
    table.unique(['heroId', 'battleId']);
  });
};

exports.down = async (db) => { await db.schema.dropTable('battle_hero'); };

exports.Hero = bookshelf.model('Hero', {
  tableName: 'heroes',
  battles() {
    return this.belongsToMany('Battle')
      .through('BattleHero', 'heroId', 'battleId');
  },
});

exports.Battle = bookshelf.model('Battle', {
  tableName: 'battles',
  heroes() {
    return this.belongsToMany('Hero')
      .through('BattleHero', 'battleId', 'heroId');
  },
});

bookshelf.model('BattleHero', {
  tableName: 'battle_hero',
  hero() { return this.belongsTo('Hero', 'heroId'); },
  battle() { return this.belongsTo('Battle', 'battleId'); },
});
