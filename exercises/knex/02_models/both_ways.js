// Hero, Battle and the model between
//
// The hero's side of the exercise before stands here, finished. Add
// the rest: a battle has heroes, through the same join model; and
// the join model itself has a hero and a battle. You may rename the
// table, its columns and the join model.
//
// heroes (id, name, home)    battles (id, name, year)

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
  // your answer: heroes
});

const Fight = bookshelf.Model.extend({
  tableName: 'fights',
  // your answer: hero and battle
});

exports.Hero = Hero;
exports.Battle = Battle;
