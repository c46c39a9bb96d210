// Something that up made is still there after down. Is it all of
// it? Then down may end before it comes to dropTable: JavaScript
// puts a semicolon at the end of a line like "return knex.schema"
// if the next line does not begin with a dot. Or down returns
// nothing, and then nothing is sent. Or it names another table:
// dropTableIfExists says nothing where there is none.
//
// Look next at: each table that up makes. Which line of down takes
// it away, is its name the same, and does down return what that
// line gives?
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
  dropTable('owns').dropTable('weapons').dropTable('heroes');
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
