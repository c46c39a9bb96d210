// When a hero goes
//
// When a hero is deleted, the links of that hero should go, too.
// When a battle is deleted, its links go. Nothing else goes.
//
// Two things are missing here: the table does not say so yet; and
// the sqlite3 driver starts with foreign keys off, so on this
// connection no such rule would do anything. removeHero is finished.
//
// heroes (id, name, home)    battles (id, name, year)
//
// your answer: change the connection and the migration

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
});

exports.removeHero = async function (heroId) {
  await new Hero({ id: heroId }).destroy();
};
