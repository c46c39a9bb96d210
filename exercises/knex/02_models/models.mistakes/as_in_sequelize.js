// This is how Sequelize says it: beside the models, in a line of its
// own. In Bookshelf a relation is a function inside the model, and
// the function has the name of the relation.
//
// Look next at: the braces of Hero, behind tableName. What could
// stand there, so that battles() can be called on a hero?
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
});

const Battle = bookshelf.Model.extend({
  tableName: 'battles',
});

const Fight = bookshelf.Model.extend({
  tableName: 'fights',
});

Hero.belongsToMany(Battle).through(Fight);

exports.Hero = Hero;
exports.Battle = Battle;
