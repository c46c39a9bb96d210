const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

exports.up = (db) => db.schema.raw(`
  CREATE TABLE took_part (
    hero_id   INTEGER NOT NULL REFERENCES heroes ON DELETE CASCADE,
    battle_id INTEGER NOT NULL REFERENCES battles ON DELETE CASCADE,
    PRIMARY KEY (hero_id, battle_id)
  ) WITHOUT ROWID
`);

exports.down = (db) => db.schema.dropTable('took_part');

const ready = knex.raw('PRAGMA foreign_keys = ON').then(() => true);
const Hero = bookshelf.model('Hero', { tableName: 'heroes' });

exports.removeHero = async (id) => {
  await ready;
  await Hero.where({ id }).destroy();
};
