// The table says what should happen, but on this connection nobody
// looks. The sqlite3 driver starts with foreign keys off. Then
// REFERENCES does nothing, and neither does what is said about
// deleting: the hero goes and the link stays.
//
// Look next at: the connection. When is a PRAGMA sent on it, before
// anything else?
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
