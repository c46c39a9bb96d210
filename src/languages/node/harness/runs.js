'use strict';
// To which run a statement belongs. A statement that comes late, when the runner is already at another run, must not
// touch the database of that one: the runner refuses it by the number.

const { AsyncLocalStorage } = require('async_hooks');

const storage = new AsyncLocalStorage();
let current = 0;

module.exports = {
  /** Does some work as the run with this number; all that comes of it, however late, belongs to it. */
  within(run, work) {
    current = run;
    return storage.run(run, work);
  },

  /** The number of the run that the calling code belongs to. */
  number() {
    return storage.getStore() ?? current;
  },
};
