// A rule stands at one column alone: unique(), or primary(). It says
// that no value may come twice in this column. But a hero with many
// weapons stands in many rows, and so does a weapon with many heroes.
//
// Look next at: the rows for one hero with two weapons. Which value
// is in both, and may that be?
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
      table.string('name');
    })
    .createTable('weapons', function (table) {
      table.increments('id').primary();
      table.string('name');
    })
    .createTable('owns', function (table) {
      table.increments('id').primary();
      table.integer('hero_id').unsigned().notNullable().unique()
        .references('heroes.id');
      table.integer('weapon_id').unsigned().notNullable().unique()
        .references('weapons.id');
    });
};

exports.down = function (knex) {
  return knex.schema
    .dropTable('owns')
    .dropTable('weapons')
    .dropTable('heroes');
};

const Hero = bookshelf.Model.extend({
  tableName: 'heroes',
  weapons: function () {
    return this.belongsToMany(Weapon).through(Own);
  },
});

const Weapon = bookshelf.Model.extend({
  tableName: 'weapons',
  heroes: function () {
    return this.belongsToMany(Hero).through(Own);
  },
});

const Own = bookshelf.Model.extend({
  tableName: 'owns',
});

exports.Hero = Hero;
exports.Weapon = Weapon;
