'use strict';
// One statement at a time, sent to the runner, and the errors that come back in the shape of the `sqlite3` package.

const bridge = require('./bridge');
const runs = require('./runs');

let connections = 0;
// Which statement of its run an error came from. Beside the errors: answers may print them.
const numbers = new WeakMap();

/** How many statements wait for their callbacks, and how many were sent in all. */
const waiting = { count: 0, total: 0 };

/** An error, with the number of its statement. */
function numbered(error, statement) {
  numbers.set(error, statement);
  return error;
}

/** The number of the statement that an error came from; 0 if it came from none. */
function numberOf(error) {
  return numbers.get(error) ?? 0;
}

/** A connection as the runner sees it: a number, and whether its driver begins with foreign keys on. */
function connect(foreignKeys) {
  connections += 1;
  return { number: connections, foreignKeys };
}

function bound(values) {
  if (Array.isArray(values)) return values.map(bridge.encode);
  return Object.entries(values).map(([name, value]) => [name, bridge.encode(value)]);
}

/**
 * Runs a statement (`exec`: several) and gives `{ columns, rows, changes, last }`.
 *
 * Throws what the `sqlite3` package gives to callbacks.
 */
function query(connection, text, values, several = false) {
  waiting.total += 1;
  const reply = bridge.ask({
    t: 'query',
    run: runs.number(),
    connection: connection.number,
    keys: connection.foreignKeys,
    several,
    named: !Array.isArray(values),
    sql: String(text),
    values: bound(values),
  });
  if (!reply.error) return reply;
  const { code, errno, extended, message, statement } = reply.error;
  throw numbered(Object.assign(new Error(`${code}: ${message}`), { errno, code, extended }), statement);
}

/** The rows of a reply as objects. */
function objects({ columns, rows }) {
  return rows.map((row) => {
    const object = {};
    for (let index = 0; index < columns.length; index += 1) {
      object[columns[index]] = bridge.decode(row[index]);
    }
    return object;
  });
}

module.exports = { connect, numbered, numberOf, objects, query, waiting };
