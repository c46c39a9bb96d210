// A model is known by a column called id, unless it says otherwise
// with idAttribute. Going through this join model, Bookshelf asks
// for its id, too. But the join table has no such column: its key
// is the pair.
//
// Look next at: the columns of your join table, and of the
// statement. Which column could the join model be known by?
const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.integer('hero_id').unsigned().notNullable()
      .references('heroes.id');
    table.integer('battle_id').unsigned().notNullable()
      .references('battles.id');
    table.primary(['hero_id', 'battle_id']);
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
    return this.belongsTo(Hero);
  },
  battle: function () {
    return this.belongsTo(Battle);
  },
});

exports.Hero = Hero;
exports.Battle = Battle;
