// Bookshelf looks in battles for a column hero_id, and there is
// none. hasMany asks for it: there each battle belongs to one hero.
// A through that names battles as the table in the middle asks for
// it, too. But a battle has many heroes.
//
// Look next at: the relation. Which one says "many" for both sides,
// which model does it name first, and which one goes into through?
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
    return this.hasMany(Battle);
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
