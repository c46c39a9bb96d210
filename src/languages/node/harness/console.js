'use strict';
// What an answer prints, and what it can see of this process: nothing of the frames, and no network.

const { Console } = require('console');
const fs = require('fs');
const net = require('net');
const { Readable, Writable } = require('stream');
const bridge = require('./bridge');

// What libraries print by themselves: every statement, and a remark on a setting. The runner shows statements better.
const NOISE = [/^Executing \([^)]*\): /, /^sqlite does not support inserting default values/];

// How often pools look after their connections, in milliseconds, or more often than that.
const POOL_INTERVAL = 500;

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

/** Pools look after their connections now and then: that alone shall not keep this process waiting. */
function letPoolsRest() {
  const every = setInterval;
  globalThis.setInterval = (work, delay, ...rest) => {
    const timer = every(work, delay, ...rest);
    return delay >= POOL_INTERVAL ? timer.unref() : timer;
  };
}

/** Puts our own in place of standard input, standard output, the network, and what asks for a folder. */
function install() {
  Object.defineProperty(process, 'stdin', { get: () => Readable.from([]), configurable: true, enumerable: true });
  // Over frames in any case: then what is printed stands in its order, and all of it is there when the answer is done.
  replace(process, 'stdout', framed());
  replace(process, 'stderr', framed());
  replace(globalThis, 'console', new Console(process.stdout, process.stderr));
  for (const method of ['log', 'info', 'warn', 'error', 'debug']) {
    const print = console[method].bind(console);
    console[method] = (...given) => (isNoise(given[0]) ? undefined : print(...given));
  }
  replace(globalThis, 'fetch', async () => { throw noNetwork(); });
  net.Socket.prototype.connect = () => { throw noNetwork(); };
  letPoolsRest();
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
