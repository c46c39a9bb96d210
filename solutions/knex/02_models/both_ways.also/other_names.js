// The keys are named in both relations, since the columns are called
// after what they say and not after the tables.
import knexFactory from 'knex';
import bookshelfFactory from 'bookshelf';

const knex = knexFactory({
  client: 'better-sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = bookshelfFactory(knex);

export async function up(db) {
  await db.raw(`CREATE TABLE deeds (
    id INTEGER PRIMARY KEY,
    doer INTEGER NOT NULL REFERENCES heroes (id),
    place INTEGER NOT NULL REFERENCES battles (id),
    UNIQUE (doer, place)
  )`);
}

export async function down(db) {
  await db.raw('DROP TABLE deeds');
}

const Deed = bookshelf.model('Deed', {
  tableName: 'deeds',
  hero() { return this.belongsTo('Hero', 'doer'); },
  battle() { return this.belongsTo('Battle', 'place'); },
});

export const Hero = bookshelf.model('Hero', {
  tableName: 'heroes',
  battles() {
    return this.belongsToMany('Battle').through('Deed', 'doer', 'place');
  },
});

export const Battle = bookshelf.model('Battle', {
  tableName: 'battles',
  heroes() {
    return this.belongsToMany('Hero').through('Deed', 'place', 'doer');
  },
});

export { Deed };
