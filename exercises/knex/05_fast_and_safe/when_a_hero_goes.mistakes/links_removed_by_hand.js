// removeHero takes the links away itself. But the table does not
// know of it: whoever deletes a hero in another way, or a battle, is
// refused.
//
// Look next at: what the foreign keys say about deleting. Who should
// take care of the links, each program or the table?
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
  await knex('fights').where({ hero_id: heroId }).del();
  await new Hero({ id: heroId }).destroy();
};
