// A relation of the name heroes is not there on the battle. One that
// is declared on the hero is not there on the other side, and one of
// another name is not found.
//
// Look next at: the model of battles. What would it have to say, so
// that heroes() can be called on a battle?
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
