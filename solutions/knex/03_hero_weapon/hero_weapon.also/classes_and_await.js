import makeKnex from 'knex';
import makeBookshelf from 'bookshelf';

const db = makeKnex({
  client: 'sqlite3',
  connection: ':memory:',
  useNullAsDefault: true,
});
const { Model } = makeBookshelf(db);

export async function up(knex) {
  for (const name of ['heroes', 'weapons']) {
    await knex.schema.createTable(name, (table) => {
      table.increments();
      table.string('name').notNullable();
    });
  }
  await knex.schema.createTable('hero_weapon', (table) => {
    table.integer('hero_id').notNullable()
      .references('id').inTable('heroes').onDelete('CASCADE');
    table.integer('weapon_id').notNullable()
      .references('id').inTable('weapons').onDelete('CASCADE');
    table.primary(['hero_id', 'weapon_id']);
  });
}

export async function down(knex) {
  for (const name of ['hero_weapon', 'weapons', 'heroes']) {
    await knex.schema.dropTable(name);
  }
}

export class Hero extends Model {
  get tableName() { return 'heroes'; }

  weapons() { return this.belongsToMany(Weapon, 'hero_weapon'); }
}

export class Weapon extends Model {
  get tableName() { return 'weapons'; }

  heroes() { return this.belongsToMany(Hero, 'hero_weapon'); }
}
