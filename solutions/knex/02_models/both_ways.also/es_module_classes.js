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

class BattleHero extends bookshelf.Model {
  get tableName() { return 'fights'; }

  hero() { return this.belongsTo(Hero, 'hero_id'); }

  battle() { return this.belongsTo(Battle, 'battle_id'); }
}

class Battle extends bookshelf.Model {
  get tableName() { return 'battles'; }

  heroes() { return this.belongsToMany(Hero).through(BattleHero); }
}

class Hero extends bookshelf.Model {
  get tableName() { return 'heroes'; }

  battles() { return this.belongsToMany(Battle).through(BattleHero); }
}

export { Hero, Battle, BattleHero };
