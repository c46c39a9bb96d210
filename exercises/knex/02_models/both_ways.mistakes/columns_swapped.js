// After the join model, through takes two columns: first the one
// that points at this model, then the one that points at the other.
// On the side of the battle they are the wrong way round: its id is
// looked for where heroes stand.
//
// Look next at: the two column names in through. Which of them
// points at the battle?
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
    return this.belongsToMany(Battle).through(Fight);
  },
});

const Battle = bookshelf.Model.extend({
  tableName: 'battles',
  heroes: function () {
    return this.belongsToMany(Hero).through(Fight, 'hero_id', 'battle_id');
  },
});

const Fight = bookshelf.Model.extend({
  tableName: 'fights',
  hero: function () {
    return this.belongsTo(Hero);
  },
  battle: function () {
    return this.belongsTo(Battle);
  },
});

exports.Hero = Hero;
exports.Battle = Battle;
