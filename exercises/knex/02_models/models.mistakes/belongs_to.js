// belongsTo means: heroes has a column battle_id that names the one
// battle of the hero. It has no such column, and one battle is not
// enough: a hero has many, and a battle has many heroes.
//
// Look next at: the name of the relation. Which one says "many" for
// both sides?
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
  battles: function () {
    return this.belongsTo(Battle);
  },
});

const Battle = bookshelf.Model.extend({
  tableName: 'battles',
});

exports.Hero = Hero;
exports.Battle = Battle;
