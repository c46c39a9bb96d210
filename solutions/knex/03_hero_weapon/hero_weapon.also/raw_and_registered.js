const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

const sql = `
  CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
  CREATE TABLE weapons (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
  CREATE TABLE carrying (
    number INTEGER PRIMARY KEY,
    who    INTEGER NOT NULL REFERENCES heroes (id),
    what   INTEGER NOT NULL REFERENCES weapons (id),
    since  TEXT DEFAULT CURRENT_DATE,
    UNIQUE (who, what)
  );
`;

const run = async (knex, script) => {
  for (const statement of script.split(';').filter((s) => s.trim())) {
    await knex.raw(statement);
  }
};

bookshelf.model('Carrying', {
  tableName: 'carrying',
  idAttribute: 'number',
  hero() { return this.belongsTo('Hero', 'who'); },
  weapon() { return this.belongsTo('Weapon', 'what'); },
});

module.exports = {
  up: (knex) => run(knex, sql),
  down: (knex) => run(knex, `
    DROP TABLE carrying; DROP TABLE weapons; DROP TABLE heroes`),
  Hero: bookshelf.model('Hero', {
    tableName: 'heroes',
    weapons() {
      return this.belongsToMany('Weapon')
        .through('Carrying', 'who', 'what');
    },
  }),
  Weapon: bookshelf.model('Weapon', {
    tableName: 'weapons',
    heroes() {
      return this.belongsToMany('Hero')
        .through('Carrying', 'what', 'who');
    },
  }),
};
