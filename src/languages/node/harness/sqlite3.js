'use strict';
// Stands in for the npm package `sqlite3`: the same classes, methods and callbacks, on the runner's database.
//
// The file name is not looked at: whatever it is, the database is the runner's. Callbacks come later, as they do there.

const EventEmitter = require('events');
const statements = require('./statements');

const later = setImmediate;

/** What a call was given: values to bind, and the callback at its end. */
function parts(given) {
  const list = [...given];
  const callback = typeof list[list.length - 1] === 'function' ? list.pop() : undefined;
  while (list.length > 0 && list[list.length - 1] === undefined) list.pop();
  const [first] = list;
  const isBag = first !== null && typeof first === 'object' && !ArrayBuffer.isView(first) && !(first instanceof Date);
  return { values: list.length === 1 && isBag ? first : list, callback };
}

function isEmpty(values) {
  return Array.isArray(values) && values.length === 0;
}

// Sequelize looks at the name of this class.
class Statement extends EventEmitter {
  constructor(database, sql) {
    super();
    this.database = database;
    this.sql = sql;
    this.lastID = 0;
    this.changes = 0;
    this.held = [];
  }

  perform({ values, callback, several = false }, result) {
    let failure = null;
    let given;
    statements.waiting.count += 1;
    try {
      const bound = isEmpty(values) ? this.held : values;
      const reply = statements.query(this.database.connection, this.sql, bound, several);
      this.lastID = reply.last;
      this.changes = reply.changes;
      given = result(reply);
    } catch (error) {
      failure = error;
    }
    later(() => {
      statements.waiting.count -= 1;
      if (callback) callback.call(this, failure, given);
      else if (failure) this.database.emit('error', failure);
    });
    return this;
  }

  bind(...given) {
    const { values, callback } = parts(given);
    this.held = values;
    return this.afterwards(callback);
  }

  reset(callback) {
    return this.afterwards(callback);
  }

  finalize(callback) {
    this.afterwards(callback);
    return this.database;
  }

  afterwards(callback) {
    if (callback) later(() => callback.call(this, null));
    return this;
  }

  run(...given) {
    return this.perform(parts(given), () => undefined);
  }

  all(...given) {
    return this.perform(parts(given), statements.objects);
  }

  get(...given) {
    return this.perform(parts(given), (reply) => statements.objects(reply)[0]);
  }

  each(...given) {
    const functions = [];
    while (typeof given[given.length - 1] === 'function') functions.unshift(given.pop());
    const [forRow, atEnd] = functions;
    const callback = (failure, rows) => {
      if (failure) {
        if (forRow) forRow.call(this, failure);
        return;
      }
      for (const row of rows) if (forRow) forRow.call(this, null, row);
      if (atEnd) atEnd.call(this, null, rows.length);
    };
    return this.perform({ values: parts(given).values, callback }, statements.objects);
  }
}

class Database extends EventEmitter {
  constructor(filename, mode, callback) {
    super();
    const opened = typeof mode === 'function' ? mode : callback;
    this.filename = filename;
    this.open = true;
    // This driver leaves foreign keys off until it is told otherwise.
    this.connection = statements.connect(false);
    later(() => {
      if (opened) opened.call(this, null);
      this.emit('open');
    });
  }

  prepare(sql, ...given) {
    const statement = new Statement(this, sql);
    if (given.length > 0) statement.bind(...given);
    return statement;
  }

  exec(sql, callback) {
    new Statement(this, sql).perform({ values: [], callback, several: true }, () => undefined);
    return this;
  }

  serialize(work) {
    if (work) work.call(this);
    return this;
  }

  parallelize(work) {
    return this.serialize(work);
  }

  configure() {
    return this;
  }

  interrupt() {}

  wait(callback) {
    if (callback) later(() => callback.call(this, null));
    return this;
  }

  loadExtension(_name, callback) {
    const refusal = new Error('SQLITE_ERROR: not authorized');
    if (callback) later(() => callback.call(this, refusal));
    return this;
  }

  close(callback) {
    this.open = false;
    later(() => {
      if (callback) callback.call(this, null);
      this.emit('close');
    });
  }
}

for (const method of ['run', 'all', 'get', 'each']) {
  Database.prototype[method] = function perform(sql, ...given) {
    new Statement(this, sql)[method](...given);
    return this;
  };
}

const sqlite3 = {
  Database,
  Statement,
  cached: { Database: function cached(...given) { return new Database(...given); } },
  verbose: () => sqlite3,
  OPEN_READONLY: 0x1,
  OPEN_READWRITE: 0x2,
  OPEN_CREATE: 0x4,
  OPEN_URI: 0x40,
  OPEN_FULLMUTEX: 0x10000,
  OPEN_SHAREDCACHE: 0x20000,
  OPEN_PRIVATECACHE: 0x40000,
  OK: 0,
  ERROR: 1,
  BUSY: 5,
  LOCKED: 6,
  CONSTRAINT: 19,
  MISUSE: 21,
  VERSION: '3',
};

module.exports = sqlite3;
