// The relation stands there without a function around it. So it is
// called at once, while the file is loaded. No hero is there yet, and
// "this" is not a hero: it is the file's.
//
// Look next at: what stands behind "battles:". When should it be
// called: now, or each time somebody asks a hero for battles?
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

const Battle = bookshelf.Model.extend({
  tableName: 'battles',
});

const Fight = bookshelf.Model.extend({
  tableName: 'fights',
});

const Hero = bookshelf.Model.extend({
  tableName: 'heroes',
  battles: this.belongsToMany(Battle).through(Fight),
});

exports.Hero = Hero;
exports.Battle = Battle;
