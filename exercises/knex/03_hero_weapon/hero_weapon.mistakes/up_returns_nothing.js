// After up there are no tables. Knex waits for what up returns, and
// tables that are only described are never made: the statements are
// sent when somebody waits for them. Without that, Knex notes the
// migration as done all the same.
//
// Look next at: the line in up that begins with knex.schema. Who
// gets what it gives back?
const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

exports.up = function (knex) {
  knex.schema
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
  heroes: function () {
    return this.belongsToMany(Hero).through(Own);
  },
});

const Own = bookshelf.Model.extend({
  tableName: 'owns',
});

exports.Hero = Hero;
exports.Weapon = Weapon;
