'use strict';
// Stands in for the npm package `better-sqlite3`: the part of it that Knex uses and answers commonly call, on the runner's
// database. Not for functions, backups and iterators over open statements.

const statements = require('./statements');

class SqliteError extends Error {
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}
Object.defineProperty(SqliteError.prototype, 'name', { value: 'SqliteError' });

/** Runs a statement; its errors are this package's, with the extended code and without it in the message. */
function query(database, ...rest) {
  if (!database.open) throw new TypeError('The database connection is not open');
  try {
    return statements.query(database.connection, ...rest);
  } catch (error) {
    const failure = new SqliteError(error.message.replace(/^SQLITE_\w+: /, ''), error.extended);
    throw statements.numbered(failure, statements.numberOf(error));
  }
}

/** Values to bind: lists and names as this package takes them. */
function values(given) {
  const flat = given.flat();
  const isNamed = flat.length === 1 && flat[0] !== null && Object.getPrototypeOf(Object(flat[0])) === Object.prototype;
  return isNamed ? Object.fromEntries(Object.entries(flat[0]).map(([name, value]) => [`:${name}`, value])) : flat;
}

class Statement {
  constructor(database, source) {
    this.database = database;
    this.source = source;
    // Told by the text: asking the runner would be a round trip for each statement.
    this.reader = /^\s*(select|with|pragma|explain|values)\b|\breturning\b/i.test(source);
    this.plucked = false;
  }

  run(...given) {
    const { changes, last } = query(this.database, this.source, values(given));
    return { changes, lastInsertRowid: last };
  }

  all(...given) {
    const rows = statements.objects(query(this.database, this.source, values(given)));
    return this.plucked ? rows.map((row) => Object.values(row)[0]) : rows;
  }

  get(...given) {
    return this.all(...given)[0];
  }

  iterate(...given) {
    return this.all(...given)[Symbol.iterator]();
  }

  pluck(on = true) {
    this.plucked = on;
    return this;
  }

  bind(...given) {
    const bound = new Statement(this.database, this.source);
    for (const method of ['run', 'all', 'get']) bound[method] = () => this[method](...given);
    return bound;
  }

  safeIntegers() {
    return this;
  }

  raw() {
    return this;
  }
}

class Database {
  constructor(name) {
    this.name = name;
    this.open = true;
    this.memory = true;
    // This driver is built with foreign keys on.
    this.connection = statements.connect(true);
  }

  prepare(source) {
    return new Statement(this, source);
  }

  exec(source) {
    query(this, source, [], true);
    return this;
  }

  pragma(source, { simple = false } = {}) {
    const rows = this.prepare(`PRAGMA ${source}`).all();
    return simple ? Object.values(rows[0] ?? {})[0] : rows;
  }

  transaction(work) {
    return (...given) => {
      this.exec('BEGIN');
      try {
        const result = work(...given);
        this.exec('COMMIT');
        return result;
      } catch (error) {
        this.exec('ROLLBACK');
        throw error;
      }
    };
  }

  defaultSafeIntegers() {
    return this;
  }

  close() {
    this.open = false;
    return this;
  }
}

Database.SqliteError = SqliteError;

// It can be called with and without `new`.
module.exports = new Proxy(Database, { apply: (target, _self, given) => new target(...given) });
