// Bookshelf sets "this" to the hero. An arrow function ignores that
// and keeps the "this" of the file around it. In a file with import
// and export that is undefined.
//
// Look next at: the relation. Which kind of function gets a "this"
// of its own?
import makeKnex from 'knex';
import makeBookshelf from 'bookshelf';

const knex = makeKnex({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = makeBookshelf(knex);

export function up(knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().notNullable()
      .references('heroes.id');
    table.integer('battle_id').unsigned().notNullable()
      .references('battles.id');
    table.unique(['hero_id', 'battle_id']);
  });
}

export function down(knex) {
  return knex.schema.dropTable('fights');
}

const Hero = bookshelf.Model.extend({
  tableName: 'heroes',
  battles: () => this.belongsToMany(Battle).through(Fight),
});

const Battle = bookshelf.Model.extend({
  tableName: 'battles',
});

const Fight = bookshelf.Model.extend({
  tableName: 'fights',
});

export { Hero, Battle };
