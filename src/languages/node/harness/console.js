'use strict';
// What an answer prints, and what it can see of this process: nothing of the frames, and no network.

const { Console } = require('console');
const { Readable, Writable } = require('stream');
const bridge = require('./bridge');

// What libraries print by themselves: every statement, and a remark on a setting. The runner shows statements better.
const NOISE = [/^Executing \([^)]*\): /, /^sqlite does not support inserting default values/];

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

/** Puts our own in place of standard input, standard output and the network. */
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
  replace(globalThis, 'fetch', async () => {
    throw Object.assign(new Error('There is no network here.'), { workbook: 'network' });
  });
}

module.exports = { install };
