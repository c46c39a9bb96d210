// A hero's battles, with models
//
// The migration of chapter 1 stands here, finished. Below it, define
// models so that new Hero({ id: 1 }).battles().fetch() gives that
// hero's battles, through the join table. It may have a model of its
// own, or the relation names the table. You may give the table, its
// columns and its model other names than fights and Fight.
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

// your answer: the models Hero and Battle, and what the way between
// them needs


// exports.Hero = Hero;
// exports.Battle = Battle;
