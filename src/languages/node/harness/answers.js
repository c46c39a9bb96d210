'use strict';
// Loading an answer: CommonJS or an ES module, whichever it is, anew for each database.

const Module = require('module');
const path = require('path');
const { pathToFileURL } = require('url');
const vm = require('vm');

// What a CommonJS module can see by itself.
const PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname'];

const AWAIT = 'await is only valid in async functions and the top level bodies of modules';
// What V8 says about ES modules that are read as CommonJS.
const SIGNS = [
  'Cannot use import statement outside a module',
  "Unexpected token 'export'",
  "Cannot use 'import.meta' outside a module",
  AWAIT,
];

const loaded = new Map();
let times = 0;

/** An answer without the thing that was asked for. */
class Missing extends Error {
  constructor(name) {
    super(`Your file exports no ${name}.`);
    this.workbook = 'missing';
    this.export = name;
  }
}

function commonJs(file, text) {
  const importModuleDynamically = vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  const work = vm.compileFunction(text.replace(/^#!/, '//'), PARAMETERS, { filename: file, importModuleDynamically });
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

/**
 * A syntax error in an ES module. V8 does not say where: so the text without its imports and exports, each character in its
 * place, is read as a script, which fails in the same way.
 */
function located(error, file, text) {
  if (/does not provide an export/.test(error.message)) return error;
  const blank = (part) => part.replace(/[^\n]/g, ' ');
  const script = text
    .replace(/(?<=^|[;}])[ \t]*import\b[^;'"`(]*['"][^'"\n]*['"]/gm, blank)
    .replace(/(?<=^|[;}])[ \t]*export\s*(\*|\{[^}]*\})(\s*from\s*['"][^'"\n]*['"])?/gm, blank)
    .replace(/(?<=(^|[;}])[ \t]*)export(\s+)default\b/gm, (_whole, _start, between) => `void  ${between}       `)
    .replace(/(?<=(^|[;}])[ \t]*)export\b/gm, '      ');
  try {
    new vm.Script(`async () => {\n${script}\n}`, { filename: file, lineOffset: -1 });
  } catch (found) {
    if (found.message === error.message) return found;
  }
  return Object.assign(error, { workbook: 'syntax' });
}

/** What `import` did not find, as `require` says it: without the paths of this machine. */
function notFound(error, folder) {
  const [, what, name] = /^Cannot find (package|module) '([^']+)'/.exec(error.message) ?? [];
  if (what === undefined) return error;
  const isFile = what === 'module' && path.isAbsolute(name);
  const shown = isFile ? `./${path.relative(folder, name).split(path.sep).join('/')}`.replace('./../', '../') : name;
  const found = new Error(`Cannot find module '${shown}'`);
  return Object.assign(found, { workbook: isFile ? 'neighbour' : 'uninstalled' });
}

async function evaluate(file, text) {
  let asScript;
  try {
    return await commonJs(file, text);
  } catch (error) {
    if (!(error instanceof SyntaxError) || !SIGNS.includes(error.message)) throw error;
    asScript = error;
  }
  times += 1;
  try {
    return await import(`${pathToFileURL(file).href}?${times}`);
  } catch (error) {
    if (error?.code === 'ERR_MODULE_NOT_FOUND') throw notFound(error, path.dirname(file));
    if (!(error instanceof SyntaxError)) throw error;
    // An await outside of async functions is an error in both, and said better of a script.
    throw asScript.message === AWAIT ? asScript : located(error, file, text);
  }
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
