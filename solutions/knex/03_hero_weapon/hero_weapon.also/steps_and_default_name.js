const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

const table = (name, columns) => (knex) =>
  knex.schema.createTable(name, columns);

const steps = [
  table('heroes', (t) => { t.increments(); t.text('name'); }),
  table('weapons', (t) => { t.increments(); t.text('name'); }),
  table('heroes_weapons', (t) => {
    t.integer('weapon_id').notNullable().references('weapons.id');
    t.integer('hero_id').notNullable().references('heroes.id');
    t.unique(['weapon_id', 'hero_id']);
  }),
];

exports.up = (knex) => steps.reduce(
  (before, step) => before.then(() => step(knex)),
  Promise.resolve(),
);

exports.down = async (knex) => {
  await knex.schema.dropTableIfExists('heroes_weapons');
  await knex.schema.dropTableIfExists('weapons');
  await knex.schema.dropTableIfExists('heroes');
};

const Hero = bookshelf.Model.extend({
  tableName: 'heroes',
  weapons() { return this.belongsToMany(Weapon); },
});

const Weapon = bookshelf.Model.extend({
  tableName: 'weapons',
  heroes() { return this.belongsToMany(Hero); },
});

Object.assign(exports, { Hero, Weapon });
