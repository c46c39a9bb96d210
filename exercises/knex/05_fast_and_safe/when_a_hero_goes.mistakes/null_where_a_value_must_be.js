// SET NULL would empty the column of the link. But this column must
// have a value: it is notNullable. The database can't do both, so
// the row can't go.
//
// Look next at: the link that is left. Does half a link still say
// anything? What else could become of it?
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
      .references('heroes.id').onDelete('SET NULL');
    table.integer('battle_id').unsigned().notNullable()
      .references('battles.id').onDelete('SET NULL');
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
