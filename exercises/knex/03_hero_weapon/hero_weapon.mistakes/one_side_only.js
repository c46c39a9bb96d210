// A relation of the name heroes is not there on the weapon. One that
// is declared on the hero is not there on the other side, and one of
// another name is not found.
//
// Look next at: the model of weapons. What would it have to say, so
// that heroes() can be called on a weapon?
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
});

const Own = bookshelf.Model.extend({
  tableName: 'owns',
});

exports.Hero = Hero;
exports.Weapon = Weapon;
