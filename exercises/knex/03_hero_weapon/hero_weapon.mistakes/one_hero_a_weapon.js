// Each weapon has one column for a hero, so it belongs to one hero.
// Durendal had two: the second takes the place of the first.
//
// Look next at: where a link is kept. How many heroes of one weapon
// is there room for?
const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

exports.up = function (knex) {
  return knex.schema
    .createTable('heroes', function (table) {
      table.increments('id').primary();
      table.string('name').notNullable();
    })
    .createTable('weapons', function (table) {
      table.increments('id').primary();
      table.string('name').notNullable();
      table.integer('hero_id').unsigned().references('heroes.id');
    });
};

exports.down = function (knex) {
  return knex.schema.dropTable('weapons').dropTable('heroes');
};

const Hero = bookshelf.Model.extend({
  tableName: 'heroes',
  weapons: function () {
    return this.hasMany(Weapon);
  },
});

const Weapon = bookshelf.Model.extend({
  tableName: 'weapons',
  heroes: function () {
    return this.belongsTo(Hero);
  },
});

exports.Hero = Hero;
exports.Weapon = Weapon;
