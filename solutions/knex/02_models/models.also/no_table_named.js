const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

exports.up = (db) => db.schema.createTable('battles_heroes', (table) => {
  table.integer('battle_id').notNullable().references('battles.id');
  table.integer('hero_id').notNullable().references('heroes.id');
  table.primary(['battle_id', 'hero_id']);
});

exports.down = (db) => db.schema.dropTable('battles_heroes');

exports.Battle = bookshelf.Model.extend({ tableName: 'battles' });

exports.Hero = class Hero extends bookshelf.Model {
  get tableName() { return 'heroes'; }

  battles = () => this.belongsToMany(exports.Battle);
};
