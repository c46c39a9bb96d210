'use strict';
// Packs: all files of the packages in one script, with what V8 compiled of it. Loading one takes a third of the time that
// hundreds of files take.
//
//   node [the flags of the harness] pack.js make FOLDER OUT NAME...
//
// writes OUT (the script) and OUT.cache (V8's data, which is of use only to the same Node.js with the same flags).

const fs = require('fs');
const Module = require('module');
const path = require('path');
const vm = require('vm');

// As `require` hands it to the modules: the same names in the same order.
const WRAPPER = '(exports, require, module, __filename, __dirname)';

function compiled(file, cachedData) {
  const text = fs.readFileSync(file, 'utf8');
  const importModuleDynamically = vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  return new vm.Script(text, { filename: file, cachedData, importModuleDynamically });
}

/** A `require` for a module of a pack: first by what was recorded, then as always. */
function requireOf(from, links, load) {
  let usual;
  const fallback = () => {
    usual ??= Module.createRequire(from);
    return usual;
  };
  const require = (request) => (links[request] === undefined ? fallback()(request) : load(links[request]));
  require.resolve = (...given) => fallback().resolve(...given);
  require.cache = Module._cache;
  return require;
}

function opened(script, folder) {
  const { entries, files, links } = script.runInThisContext();
  const load = (name) => {
    const filename = path.join(folder, name);
    const known = Module._cache[filename];
    if (known) return known.exports;
    const module = new Module(filename);
    module.filename = filename;
    // So that what is required in any other way is the same module.
    Module._cache[filename] = module;
    const require = requireOf(filename, links[name] ?? {}, load);
    try {
      files[name].call(module.exports, module.exports, require, module, filename, path.dirname(filename));
    } catch (error) {
      delete Module._cache[filename];
      throw error;
    }
    module.loaded = true;
    return module.exports;
  };
  return (name) => (entries[name] === undefined ? undefined : load(entries[name]));
}

/**
 * Opens a pack of the packages in `folder`. Gives a function from a package's name to its exports, and whether V8's data
 * was of use.
 */
function open(folder, file) {
  let data;
  try {
    data = fs.readFileSync(`${file}.cache`);
  } catch {
    data = undefined;
  }
  const script = compiled(file, data);
  return { load: opened(script, folder), cached: data !== undefined && !script.cachedDataRejected };
}

/** What is loaded when the packages are: the files, and what each of them asked for. */
function recorded(folder, names) {
  const inside = path.join(folder, 'node_modules') + path.sep;
  const relative = (file) => path.relative(folder, file).split(path.sep).join('/');
  const links = {};
  const resolve = Module._resolveFilename;
  Module._resolveFilename = function record(request, parent, ...rest) {
    const found = resolve.call(this, request, parent, ...rest);
    if (parent?.filename?.startsWith(inside) && found.startsWith(inside)) {
      (links[relative(parent.filename)] ??= {})[request] = relative(found);
    }
    return found;
  };
  const require = Module.createRequire(path.join(folder, 'package.json'));
  const entries = {};
  try {
    for (const name of names) {
      require(name);
      entries[name] = relative(require.resolve(name));
    }
  } finally {
    Module._resolveFilename = resolve;
  }
  const files = Object.keys(require.cache).filter((file) => file.startsWith(inside));
  return { entries, files, links, relative };
}

function scriptOf({ entries, files, links, relative }) {
  const parts = files.map((file) => {
    const text = fs.readFileSync(file, 'utf8').replace(/^#!.*/, '');
    const body = file.endsWith('.json') ? `module.exports = ${text};` : text;
    return `${JSON.stringify(relative(file))}: function ${WRAPPER} {${body}\n}`;
  });
  const head = `({ entries: ${JSON.stringify(entries)}, links: ${JSON.stringify(links)}, files: {\n`;
  return `${head}${parts.join(',\n')}\n} })`;
}

async function make(folder, out, names) {
  const plan = recorded(folder, names);
  fs.writeFileSync(out, scriptOf(plan));
  for (const file of plan.files) delete Module._cache[file];
  const script = compiled(out);
  const load = opened(script, folder);
  for (const name of names) load(name);
  // What is used once is compiled, and what is compiled gets into V8's data.
  await require('./prime').withoutDatabase(load);
  fs.writeFileSync(`${out}.cache`, script.createCachedData());
}

module.exports = { open };

if (require.main === module) {
  const [verb, folder, out, ...names] = process.argv.slice(2);
  if (verb !== 'make' || names.length === 0) {
    process.stderr.write('usage: pack.js make FOLDER OUT NAME...\n');
    process.exitCode = 2;
  } else {
    make(path.resolve(folder), path.resolve(out), names).then(
      () => process.exit(0),
      (error) => {
        process.stderr.write(`${error.stack}\n`);
        process.exit(1);
      },
    );
  }
}
