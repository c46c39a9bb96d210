// Three models, one for each table. Fight is the join model: it says
// which table is in the middle. A hero belongs to many battles
// through fights.
//
// The relation is a function with a "this" of its own, and returns
// what it makes. Hero is used inside a function, so it does not
// matter that Battle and Fight are defined further down: the
// function is called later.
//
// From the names of the tables Bookshelf makes the names of the
// columns: heroes gives hero_id, battles gives battle_id. Other
// names go behind the model: through(Fight, 'hero', 'battle').
//
// belongsToMany(Battle, 'fights') names the table and needs no join
// model. It gives the same battles.
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
});

exports.Hero = Hero;
exports.Battle = Battle;
