// Two things belong together. onDelete('CASCADE') in the table says:
// when the row that this key points at goes, the link goes. Each of
// the two keys says it for its own side.
//
// And the connection must look at foreign keys at all. The sqlite3
// driver starts with them off. afterCreate runs for each new
// connection, before anything else, and PRAGMA foreign_keys = ON is
// a setting of that connection alone.
//
// With better-sqlite3, or another database, foreign keys are on from
// the start.
const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
  pool: {
    afterCreate: (connection, done) => {
      connection.run('PRAGMA foreign_keys = ON', done);
    },
  },
});
const bookshelf = require('bookshelf')(knex);

exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().notNullable()
      .references('heroes.id').onDelete('CASCADE');
    table.integer('battle_id').unsigned().notNullable()
      .references('battles.id').onDelete('CASCADE');
    table.unique(['hero_id', 'battle_id']);
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};

const Hero = bookshelf.Model.extend({
  tableName: 'heroes',
});

exports.removeHero = async function (heroId) {
  await new Hero({ id: heroId }).destroy();
};
