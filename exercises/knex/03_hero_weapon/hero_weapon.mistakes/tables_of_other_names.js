// up makes tables, but none of this name. The name is fixed: who
// uses these tables looks for just it.
//
// Look next at: the names of your tables and those in the task,
// letter by letter.
const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

exports.up = function (knex) {
  return knex.schema
    .createTable('hero', function (table) {
      table.increments('id').primary();
      table.string('name').notNullable();
    })
    .createTable('weapon', function (table) {
      table.increments('id').primary();
      table.string('name').notNullable();
    })
    .createTable('ownerships', function (table) {
      table.increments('id').primary();
      table.integer('hero_id').unsigned().notNullable()
        .references('hero.id');
      table.integer('weapon_id').unsigned().notNullable()
        .references('weapon.id');
      table.unique(['hero_id', 'weapon_id']);
    });
};

exports.down = function (knex) {
  return knex.schema
    .dropTable('ownerships')
    .dropTable('weapon')
    .dropTable('hero');
};

const Ownership = bookshelf.Model.extend({
  tableName: 'ownerships',
});

const Hero = bookshelf.Model.extend({
  tableName: 'hero',
  weapons: function () {
    return this.belongsToMany(Weapon).through(Ownership);
  },
});

const Weapon = bookshelf.Model.extend({
  tableName: 'weapon',
  heroes: function () {
    return this.belongsToMany(Hero).through(Ownership);
  },
});

exports.Hero = Hero;
exports.Weapon = Weapon;
