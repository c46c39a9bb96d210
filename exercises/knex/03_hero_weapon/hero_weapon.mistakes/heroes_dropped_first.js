// down takes away a table while rows of the join table still point at
// it. A database that watches over its foreign keys refuses that.
// The tables go in the opposite order in which they came.
//
// Look next at: the order in which up makes the tables. In which
// order do they go?
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
      table.integer('hero_id').unsigned().notNullable()
        .references('heroes.id');
      table.integer('weapon_id').unsigned().notNullable()
        .references('weapons.id');
      table.unique(['hero_id', 'weapon_id']);
    });
};

exports.down = function (knex) {
  return knex.schema
    .dropTable('heroes')
    .dropTable('weapons')
    .dropTable('owns');
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
