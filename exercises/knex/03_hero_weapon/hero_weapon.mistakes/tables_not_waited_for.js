// The statements are sent, but up is done before they are: it
// returns nothing that Knex could wait for. What comes after that
// comes too late.
//
// Look next at: each createTable in up. What waits until it is done?
const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

exports.up = function (knex) {
  knex.schema.createTable('heroes', function (table) {
    table.increments('id').primary();
    table.string('name');
  }).then(() => knex.schema.createTable('weapons', function (table) {
    table.increments('id').primary();
    table.string('name');
  })).then(() => knex.schema.createTable('owns', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().notNullable()
      .references('heroes.id');
    table.integer('weapon_id').unsigned().notNullable()
      .references('weapons.id');
    table.unique(['hero_id', 'weapon_id']);
  }));
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
