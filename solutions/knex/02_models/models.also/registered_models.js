const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

const up = async (db) => {
  await db.schema.createTable('hero_battles', (table) => {
    table.increments('hero_battle_id');
    table.integer('id_of_hero').notNullable().references('heroes.id');
    table.integer('id_of_battle').notNullable().references('battles.id');
    table.unique(['id_of_hero', 'id_of_battle']);
  });
};

const down = (db) => db.schema.dropTable('hero_battles');

const Hero = bookshelf.model('Hero', {
  tableName: 'heroes',
  battles() {
    return this.belongsToMany('Battle')
      .through('HeroBattle', 'id_of_hero', 'id_of_battle');
  },
});

const Battle = bookshelf.model('Battle', { tableName: 'battles' });

bookshelf.model('HeroBattle', {
  tableName: 'hero_battles',
  idAttribute: 'hero_battle_id',
});

module.exports = { up, down, Hero, Battle };
