// hasOne and hasMany mean: the other table has a column that names
// the link. But it is the link that names its hero and its battle.
//
// Look next at: in which table does hero_id stand, and which
// relation is for the side with the column?
const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().notNullable()
      .references('heroes.id');
    table.integer('battle_id').unsigned().notNullable()
      .references('battles.id');
    table.unique(['hero_id', 'battle_id']);
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};

const Hero = bookshelf.Model.extend({
  tableName: 'heroes',
  battles: function () {
    return this.belongsToMany(Battle).through(Fight);
  },
});

const Battle = bookshelf.Model.extend({
  tableName: 'battles',
  heroes: function () {
    return this.belongsToMany(Hero).through(Fight);
  },
});

const Fight = bookshelf.Model.extend({
  tableName: 'fights',
  hero: function () {
    return this.hasOne(Hero);
  },
  battle: function () {
    return this.hasOne(Battle);
  },
});

exports.Hero = Hero;
exports.Battle = Battle;
