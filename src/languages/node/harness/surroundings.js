'use strict';
// What an answer finds around it: somewhere to print, no network, no files to make, and timers that end in time.

const fs = require('fs');
const net = require('net');
const { Readable, Writable } = require('stream');
const { promisify } = require('util');
const bridge = require('./bridge');

// What libraries print by themselves: every statement, a remark on a setting, how to install a driver, a connection in use. The runner says it better.
const NOISE = [/^Executing \([^)]*\): /, /^sqlite does not support inserting default values/, /^(\S*\[\d+m)?(Knex: run\n|Acquire connection error: )/];

// How often pools look after their connections, in milliseconds, or more often than that.
const POOL_INTERVAL = 500;
// How long those wait who give up at some time, at least, and how long they wait here, in milliseconds.
const GIVING_UP = 10_000;
const SOONER = 2_000;

function isNoise(first) {
  return typeof first === 'string' && NOISE.some((pattern) => pattern.test(first));
}

function framed() {
  return new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      bridge.send({ t: 'out', text: String(chunk) });
      done();
    },
  });
}

function replace(object, name, value) {
  Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true });
}

function noNetwork() {
  return Object.assign(new Error('There is no network here.'), { workbook: 'network' });
}

/**
 * Pools look after their connections now and then: that alone shall not keep this process waiting. And whoever gives up after
 * a minute gives up sooner here: a pool then says what it has waited for, where otherwise only the time would be over.
 */
function replaceTimers() {
  const every = setInterval;
  const after = setTimeout;
  globalThis.setInterval = (work, delay, ...rest) => {
    const timer = every(work, delay, ...rest);
    return delay >= POOL_INTERVAL ? timer.unref() : timer;
  };
  globalThis.setTimeout = Object.assign(
    (work, delay, ...rest) => after(work, delay >= GIVING_UP ? SOONER : delay, ...rest),
    after,
  );
  // What `promisify` finds there does not go through the function above.
  globalThis.setTimeout[promisify.custom] = after[promisify.custom];
}

/** Puts our own in place of standard input, standard output, the network, and what asks for a folder. */
function install() {
  Object.defineProperty(process, 'stdin', { get: () => Readable.from([]), configurable: true, enumerable: true });
  // Over frames in any case: then what is printed stands in its order, and all of it is there when the answer is done.
  // The console writes to these two.
  replace(process, 'stdout', framed());
  replace(process, 'stderr', framed());
  for (const method of ['log', 'info', 'warn', 'error', 'debug']) {
    const print = console[method].bind(console);
    console[method] = (...given) => (isNoise(given[0]) ? undefined : print(...given));
  }
  replace(globalThis, 'fetch', async () => { throw noNetwork(); });
  net.Socket.prototype.connect = () => { throw noNetwork(); };
  replaceTimers();
  // Libraries make a folder for the file of their database, which is never written here.
  const make = fs.mkdirSync;
  fs.mkdirSync = (...given) => {
    try {
      return make(...given);
    } catch (error) {
      if (error.code !== 'ERR_ACCESS_DENIED' || !given[1]?.recursive) throw error;
      return undefined;
    }
  };
}

module.exports = { install };
