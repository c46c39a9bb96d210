'use strict';
// Migrations as Knex runs them: with its own migrator, in its own transaction, with its own bookkeeping.

const SILENT = { debug() {}, warn() {}, error() {}, deprecate() {} };

function connected(load, further) {
  const connection = { filename: ':memory:' };
  return load('knex')({ client: 'sqlite3', connection, useNullAsDefault: true, log: SILENT, ...further });
}

// A driver may have foreign keys off, and another database always has them on: what is taken away must go in an order that
// works there, too.
const STRICT = { pool: { afterCreate: (connection, done) => connection.run('PRAGMA foreign_keys = ON', done) } };

function sourceOf(migration) {
  return {
    getMigrations: async () => ['your file'],
    getMigrationName: (name) => name,
    getMigration: async () => migration,
  };
}

/** Runs a migration's `up`. */
async function migrate(load, migration) {
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
  const knex = connected(load, STRICT);
  try {
    const told = { up: async () => {}, down: async () => {} };
    await knex.migrate.latest({ migrationSource: sourceOf(told) });
    await knex.migrate.rollback({ migrationSource: sourceOf(migration) });
  } finally {
    await knex.destroy();
  }
}

module.exports = { migrate, rollback };
