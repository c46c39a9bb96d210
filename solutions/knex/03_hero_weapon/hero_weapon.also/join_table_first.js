// SQLite looks for the tables of a foreign key with the first link.
exports.up = async (knex) => {
  await knex.schema.createTable('owned', (table) => {
    table.integer('hero_id').notNullable().references('heroes.id');
    table.integer('weapon_id').notNullable().references('weapons.id');
    table.primary(['hero_id', 'weapon_id']);
  });
  for (const name of ['heroes', 'weapons']) {
    await knex.schema.createTable(name, (table) => {
      table.increments();
      table.string('name').notNullable();
    });
  }
};

exports.down = (knex) => knex.schema
  .dropTable('owned').dropTable('heroes').dropTable('weapons');

const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

const Hero = bookshelf.model('Hero', {
  tableName: 'heroes',
  weapons() { return this.belongsToMany('Weapon', 'owned'); },
});

const Weapon = bookshelf.model('Weapon', {
  tableName: 'weapons',
  heroes() { return this.belongsToMany('Hero', 'owned'); },
});

Object.assign(exports, { Hero, Weapon });
