'use strict';
// What a process does while it waits for an answer, so that the answer finds everything ready: it uses the packages again and
// again, and puts its memory in order. Measured over all exercises, verdicts come a fifth sooner for it.

const v8 = require('v8');
const vm = require('vm');
const prime = require('./prime');

// More rounds make no difference that can be measured.
const ROUNDS = 8;

/** Clears away what was used and is not needed any more: otherwise that falls into the time of the answer. */
function clearAway(type) {
  v8.setFlagsFromString('--expose-gc');
  // The function is only there in contexts that are made now: answers never see it.
  vm.runInNewContext('gc')({ type });
}

/**
 * Clears away what was made last. All the rest stays: V8 throws code away that it has compiled for objects which are gone, and the
 * answer would begin slowly.
 */
function sweep() {
  clearAway('minor');
}

/** Uses the packages on the database that the runner lends for it. */
async function rehearse(load) {
  // An answer runs for some milliseconds: code that is compiled at once is of more use to it than code that is interpreted
  // until it has proved hot.
  v8.setFlagsFromString('--always-sparkplug');
  for (let round = 0; round < ROUNDS; round += 1) await prime.prime(load);
  clearAway('major');
}

module.exports = { rehearse, sweep };
