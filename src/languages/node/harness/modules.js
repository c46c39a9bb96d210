'use strict';
// What `require` and `import` find: the packages, our drivers in place of native ones, and clear words for everything else.

const Module = require('module');
const pack = require('./pack');

const DRIVERS = { sqlite3: './sqlite3', 'better-sqlite3': './better-sqlite3' };
const NETWORK = new Set(['dgram', 'dns', 'dns/promises', 'http', 'http2', 'https', 'net', 'tls']);

const usual = Module._load;
let fromPack = () => undefined;
let folder = '';
let installed = [];

function refusal(kind, message) {
  return Object.assign(new Error(message), { workbook: kind });
}

/** What the answer asked for itself. Files beside it and packages that are not installed get an error of ours. */
function requiredByAnswer(request, given) {
  const name = request.replace(/^node:/, '');
  if (NETWORK.has(name)) throw refusal('network', 'There is no network here.');
  if (/^\.{0,2}\//.test(request)) throw refusal('neighbour', `Cannot find module '${request}'`);
  try {
    return usual.apply(Module, given);
  } catch (error) {
    if (error?.code !== 'MODULE_NOT_FOUND') throw error;
    throw refusal('uninstalled', `Cannot find module '${request}'`);
  }
}

/** Loads one of the packages. */
function load(name) {
  if (!installed.includes(name)) return undefined;
  return fromPack(name) ?? Module.createRequire(`${folder}/package.json`)(name);
}

/** Takes over `require`. `isAnswer` tells whether a file is an answer. */
function install({ packages, names, packed, isAnswer }) {
  folder = packages;
  installed = names;
  let cached = false;
  if (packed) {
    const opened = pack.open(folder, packed);
    fromPack = opened.load;
    cached = opened.cached;
  }
  Module._load = function load(request, parent) {
    const driver = DRIVERS[request];
    if (driver) return require(driver);
    const known = parent && isAnswer(parent.filename) ? fromPack(request) : undefined;
    if (known !== undefined) return known;
    return parent && isAnswer(parent.filename) ? requiredByAnswer(request, arguments) : usual.apply(this, arguments);
  };
  return { cached };
}

module.exports = { install, load };
