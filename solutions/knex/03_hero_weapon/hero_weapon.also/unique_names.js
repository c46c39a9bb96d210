// No two heroes and no two weapons have the same name here, and a link
// goes with its hero or weapon.
const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

exports.up = async (knex) => {
  for (const name of ['heroes', 'weapons']) {
    await knex.schema.createTable(name, (table) => {
      table.increments();
      table.string('name').notNullable().unique();
    });
  }
  await knex.schema.createTable('heroes_weapons', (table) => {
    table.integer('hero_id').notNullable()
      .references('id').inTable('heroes').onDelete('CASCADE');
    table.integer('weapon_id').notNullable()
      .references('id').inTable('weapons').onDelete('CASCADE');
    table.primary(['hero_id', 'weapon_id']);
  });
};

exports.down = async (knex) => {
  for (const name of ['heroes_weapons', 'weapons', 'heroes']) {
    await knex.schema.dropTable(name);
  }
};

exports.Hero = bookshelf.model('Hero', {
  tableName: 'heroes',
  weapons() { return this.belongsToMany('Weapon'); },
});

exports.Weapon = bookshelf.model('Weapon', {
  tableName: 'weapons',
  heroes() { return this.belongsToMany('Hero'); },
});
