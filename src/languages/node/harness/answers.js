'use strict';
// Loading an answer: CommonJS or an ES module, whichever it is, anew for each database.

const Module = require('module');
const path = require('path');
const { pathToFileURL } = require('url');
const vm = require('vm');

// What a CommonJS module can see by itself.
const PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname'];

// What V8 says about ES modules that are read as CommonJS.
const SIGNS = [
  'Cannot use import statement outside a module',
  "Unexpected token 'export'",
  "Cannot use 'import.meta' outside a module",
  'await is only valid in async functions and the top level bodies of modules',
];

const loaded = new Map();
let times = 0;

/** An answer without the thing that was asked for. */
class Missing extends Error {
  constructor(name) {
    super(`Your file exports no ${name}`);
    this.workbook = 'missing';
    this.export = name;
  }
}

function commonJs(file, text) {
  const importModuleDynamically = vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  const work = vm.compileFunction(text, PARAMETERS, { filename: file, importModuleDynamically });
  const module = new Module(file, null);
  module.filename = file;
  module.paths = Module._nodeModulePaths(path.dirname(file));
  work.call(module.exports, module.exports, Module.createRequire(file), module, file, path.dirname(file));
  return module.exports;
}

/** The names that a module exports, its default export's own ones too. */
function names(exports) {
  if (exports === null || (typeof exports !== 'object' && typeof exports !== 'function')) return {};
  const inner = exports.default;
  const isModule = exports[Symbol.toStringTag] === 'Module' || exports.__esModule;
  return isModule && inner !== null && typeof inner === 'object' ? { ...inner, ...exports } : exports;
}

async function evaluate(file, text) {
  try {
    return await commonJs(file, text);
  } catch (error) {
    if (!(error instanceof SyntaxError) || !SIGNS.includes(error.message)) throw error;
  }
  times += 1;
  return import(`${pathToFileURL(file).href}?${times}`);
}

/** The exports of an answer, loaded for a database. `fresh` loads it again. */
async function load({ module, database, file, text, fresh }) {
  const known = loaded.get(module);
  if (!fresh && known?.database === database) return known.exports;
  loaded.delete(module);
  const exports = names(await evaluate(file, text));
  loaded.set(module, { database, exports });
  return exports;
}

module.exports = { Missing, load };
