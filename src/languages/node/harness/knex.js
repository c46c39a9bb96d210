'use strict';
// Migrations as Knex runs them: with its own migrator, in its own transaction, with its own bookkeeping.

const statements = require('./statements');

const SILENT = { debug() {}, warn() {}, error() {}, deprecate() {} };

function connected(load, further) {
  const connection = { filename: ':memory:' };
  return load('knex')({ client: 'sqlite3', connection, useNullAsDefault: true, log: SILENT, ...further });
}

const NAME = 'your file';

// What Knex makes before its first migration, in its own words but in one go: statement by statement it is most of the time that
// a migration takes.
const BOOKKEEPING = `
  drop table if exists \`knex_migrations\`;
  drop table if exists \`knex_migrations_lock\`;
  create table \`knex_migrations\` (\`id\` integer not null primary key autoincrement, \`name\` varchar(255), \`batch\` integer, \`migration_time\` datetime);
  create table \`knex_migrations_lock\` (\`index\` integer not null primary key autoincrement, \`is_locked\` integer);
  insert into \`knex_migrations_lock\` (\`is_locked\`) values (0);
`;
const DONE = `insert into \`knex_migrations\` (\`batch\`, \`migration_time\`, \`name\`) values (1, 0, '${NAME}');`;

function keepBooks(script) {
  statements.query(statements.connect(false), script, [], true);
}

// A driver may have foreign keys off, and another database always has them on: what is taken away must go in an order that
// works there, too.
const STRICT = { pool: { afterCreate: (connection, done) => connection.run('PRAGMA foreign_keys = ON', done) } };

function sourceOf(migration) {
  return {
    getMigrations: async () => [NAME],
    getMigrationName: (name) => name,
    getMigration: async () => migration,
  };
}

/** Runs a migration's `up`. */
async function migrate(load, migration) {
  keepBooks(BOOKKEEPING);
  const knex = connected(load);
  try {
    await knex.migrate.latest({ migrationSource: sourceOf(migration) });
  } finally {
    // As the command line tool of Knex does: what was not waited for comes to nothing.
    await knex.destroy();
  }
}

/** Runs a migration's `down`. The bookkeeping says that its `up` was run, whoever did so. */
async function rollback(load, migration) {
  keepBooks(BOOKKEEPING + DONE);
  const knex = connected(load, STRICT);
  try {
    await knex.migrate.down({ migrationSource: sourceOf(migration) });
  } finally {
    await knex.destroy();
  }
}

module.exports = { migrate, rollback };
