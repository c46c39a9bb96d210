const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

exports.up = async (db) => {
  await db.schema.createTable('fights', (table) => {
    table.integer('hero_id').notNullable().references('heroes.id');
    table.integer('battle_id').notNullable().references('battles.id');
    table.unique(['hero_id', 'battle_id']);
  });
  await db.raw(`CREATE TRIGGER hero_goes BEFORE DELETE ON heroes BEGIN
    DELETE FROM fights WHERE hero_id = OLD.id; END`);
  await db.raw(`CREATE TRIGGER battle_goes BEFORE DELETE ON battles BEGIN
    DELETE FROM fights WHERE battle_id = OLD.id; END`);
};

exports.down = async (db) => {
  await db.raw('DROP TRIGGER hero_goes');
  await db.raw('DROP TRIGGER battle_goes');
  await db.schema.dropTable('fights');
};

exports.removeHero = (id) => new (bookshelf.Model.extend({
  tableName: 'heroes',
}))({ id }).destroy();
