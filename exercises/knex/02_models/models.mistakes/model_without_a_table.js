// A model does not say which table it stands for. Bookshelf makes
// the names of columns from the names of tables, and here it has
// nothing to make them from. A class that says tableName = '...' as
// a field has the same trouble: Bookshelf asks the class, and the
// name comes only with each new model.
//
// Look next at: each model. Does it say tableName, with just this
// spelling, and before there is any row?
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
