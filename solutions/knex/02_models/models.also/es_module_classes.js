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

class Fight extends bookshelf.Model {
  get tableName() { return 'fights'; }
}

class Battle extends bookshelf.Model {
  get tableName() { return 'battles'; }
}

class Hero extends bookshelf.Model {
  get tableName() { return 'heroes'; }

  battles() {
    return this.belongsToMany(Battle).through(Fight);
  }
}

export { Hero, Battle };
