// Each weapon has room for one hero, and each hero for one weapon.
// hasMany looks for just that: a column on the other side. When
// Durendal comes to its second hero, the first one loses it.
//
// Look next at: the sentence "this hero has this weapon". How often
// can it be true for the same weapon, and where is there room for
// that?
const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

exports.up = async function (knex) {
  await knex.schema.createTable('heroes', function (table) {
    table.increments('id').primary();
    table.string('name');
    table.integer('weapon_id').unsigned();
  });
  await knex.schema.createTable('weapons', function (table) {
    table.increments('id').primary();
    table.string('name');
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
    return this.hasMany(Hero);
  },
});

const Own = bookshelf.Model.extend({
  tableName: 'owns',
});

exports.Hero = Hero;
exports.Weapon = Weapon;
