// hasMany with through goes down two steps: a battle has many
// fights, and each fight has many heroes of its own. So Bookshelf
// looks for a column in heroes that names the fight. But here the
// fight names the hero.
//
// Look next at: the relation of the battle. Which one says "many"
// for both sides?
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
    return this.hasMany(Hero).through(Fight);
  },
});

const Fight = bookshelf.Model.extend({
  tableName: 'fights',
  hero: function () {
    return this.belongsTo(Hero);
  },
  battle: function () {
    return this.belongsTo(Battle);
  },
});

exports.Hero = Hero;
exports.Battle = Battle;
