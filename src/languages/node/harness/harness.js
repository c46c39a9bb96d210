'use strict';
// The process in which answers run: waits for commands of the runner, carries each out, and says what came of it.
//
//   node … harness.js PACKAGES PACK NAMES [--pipes]
//
// Nothing that is said here decides anything: an answer runs in this same process and could say it as well.

const path = require('path');
const bridge = require('./bridge');
const runs = require('./runs');
const statements = require('./statements');
const surroundings = require('./surroundings');
const modules = require('./modules');
const answers = require('./answers');
const report = require('./report');
const rows = require('./rows');

const QUIET_ROUNDS = 10;
const MOST_ROUNDS = 500;
const immediate = setImmediate;

const [, , packages, packed, names] = process.argv;
const installed = names.split(',');
const AsyncFunction = (async () => {}).constructor;

// The file of the answer that is at work.
let current = '';
let stop = () => {};
// Whether it has said that it is done: what fails after that was not waited for, and its end is known already.
let settled = false;

const { cached } = modules.install({
  packages,
  names: installed,
  packed: packed === '-' ? undefined : packed,
  isAnswer: (file) => file === current,
});
const library = (name) => modules.load(name);
// An answer that only waits must not outlive the runner: nothing else would end it.
const runner = process.ppid;
const leave = process.reallyExit.bind(process);
setInterval(() => {
  if (process.ppid !== runner) leave(1);
}, 1000).unref();
for (const name of installed) library(name);

/** Lets work that nobody waited for go on for a while: until nothing has been sent for some rounds. */
async function quiet() {
  let calm = 0;
  for (let round = 0; round < MOST_ROUNDS && calm < QUIET_ROUNDS; round += 1) {
    const before = statements.waiting.total;
    await new Promise((resolve) => { immediate(resolve); });
    calm = statements.waiting.count > 0 || statements.waiting.total > before ? 0 : calm + 1;
  }
}

/** Says that the answer is done: the runner looks at the tables, or takes nothing more. */
function settle(run) {
  settled = true;
  // Frames keep their order: what is sent after this comes after it.
  bridge.send({ t: 'settled', run });
}

function named(exports, name) {
  if (exports[name] === undefined) throw new answers.Missing(name);
  return exports[name];
}

/** Says what is being done, for the words about what goes wrong in it. */
function begin(name) {
  bridge.send({ t: 'phase', name });
}

async function migrate(exports, direction, run) {
  begin(direction);
  if (installed.includes('sequelize')) {
    await require('./sequelize').migrate(library, named(exports, direction), () => settle(run));
    return;
  }
  const knex = require('./knex');
  // Knex itself asks for both functions: its error is the learner's.
  await (direction === 'up' ? knex.migrate : knex.rollback)(library, exports);
}

/** The whole answer: its `up`, or the tables of its models; a file with neither is only loaded. */
async function whole(exports, run) {
  if (exports.up !== undefined) {
    await migrate(exports, 'up', run);
    settle(run);
  } else if (installed.includes('sequelize')) {
    begin('tables');
    await require('./sequelize').sync(exports);
  }
  await quiet();
  settle(run);
}

async function part(exports, { name, run }) {
  const work = named(exports, name);
  if (name === 'up' || name === 'down') {
    await migrate(exports, name, run);
  } else {
    begin(name);
    await work();
  }
  settle(run);
  await quiet();
}

/** Code of the course, with what the answer exports. */
async function call(exports, command) {
  const scope = { require: module.require.bind(module), rows: rows.rows, entries: rows.entries };
  for (const name of command.exports) scope[name] = named(exports, name);
  for (const [name, value] of command.values) scope[name] = bridge.decode(value);
  begin('call');
  const work = new AsyncFunction(...Object.keys(scope), command.body);
  try {
    return rows.table(await work(...Object.values(scope)));
  } finally {
    settle(command.run);
    await quiet();
  }
}

async function carryOut(command) {
  const exports = await answers.load(command);
  switch (command.do) {
    case 'run':
      return whole(exports, command.run);
    case 'part':
      return part(exports, command);
    default:
      return call(exports, command);
  }
}

/** What came of a command, whatever it was: also when nothing ever comes. */
function outcome(command) {
  current = command.file;
  settled = false;
  const file = path.basename(command.file);
  return new Promise((resolve) => {
    const failed = (error) => resolve({ failed: report.facts(error, file) });
    stop = failed;
    runs.within(command.run, () => carryOut(command)).then((given) => resolve({ rows: given ?? [] }), failed);
  });
}

function stopped(kind, message) {
  stop(Object.assign(new Error(message), { workbook: kind }));
}

function unhandled(error) {
  if (!settled) stop(error);
}

process.on('uncaughtException', unhandled);
process.on('unhandledRejection', unhandled);
process.on('beforeExit', () => stopped('stalled', 'a promise was never settled'));
process.exit = (status) => {
  stopped('exited', `process.exit(${status ?? ''})`);
  throw new Error('process.exit');
};

async function serve() {
  for (;;) {
    const command = bridge.receive();
    if (command.do === 'prime' || command.do === 'rest') {
      const { rehearse, sweep } = require('./rehearse');
      await (command.do === 'prime' ? rehearse(library) : sweep());
      bridge.send({ t: 'primed' });
      continue;
    }
    const given = await outcome(command);
    stop = () => {};
    bridge.send({ t: 'done', run: command.run, ...given });
  }
}

surroundings.install();
bridge.send({ t: 'ready', cached });
serve();
