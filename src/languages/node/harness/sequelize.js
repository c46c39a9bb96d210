'use strict';
// Migrations as the command line tool of Sequelize runs them, and tables made from models.

function isSequelize(value) {
  return value !== null && typeof value === 'object' && typeof value.sync === 'function' && Boolean(value.modelManager);
}

/** The connection that an answer exports, by itself or through a model. */
function exported(exports) {
  for (const value of Object.values(exports)) {
    if (isSequelize(value)) return value;
    if (value && isSequelize(value.sequelize)) return value.sequelize;
  }
  return undefined;
}

/**
 * Runs a migration's function with a query interface; `({ context })` is how umzug hands it over.
 *
 * `settled` is called before the connection is closed: closing waits for statements that nobody waited for.
 */
async function migrate(load, work, settled) {
  const Sequelize = load('sequelize');
  const sequelize = new Sequelize({ dialect: 'sqlite', storage: ':memory:', logging: false });
  const queryInterface = sequelize.getQueryInterface();
  Object.defineProperty(queryInterface, 'context', { value: queryInterface });
  try {
    await work(queryInterface, Sequelize);
    settled();
  } finally {
    await sequelize.close();
  }
}

/** Makes the tables of the models that an answer exports, if it exports any. */
async function sync(exports) {
  const sequelize = exported(exports);
  if (sequelize) await sequelize.sync();
}

module.exports = { migrate, sync };
