// belongsToMany goes through one more table between the link and the
// hero, and there is none. A link names one hero and one battle, in
// columns of its own.
//
// Look next at: hero and battle of the join model. Which relation is
// for the side that has the column, and gives one row?
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
    return this.belongsToMany(Hero);
  },
  battle: function () {
    return this.belongsToMany(Battle);
  },
});

exports.Hero = Hero;
exports.Battle = Battle;
