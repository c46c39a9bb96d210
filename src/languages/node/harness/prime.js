'use strict';
// Uses the packages once, as answers do, so that V8 has compiled what they need before an answer is there.
//
// What comes of it does not matter: errors are as good as results.

const Module = require('module');

const MIGRATION = {
  up(knex) {
    return knex.schema
      .createTable('a', (table) => {
        table.increments('id').primary();
        table.string('name').notNullable();
      })
      .createTable('b', (table) => {
        table.increments();
        table.text('name');
      })
      .createTable('ab', (table) => {
        table.increments('id');
        table.integer('a_id').unsigned().notNullable().references('a.id').onDelete('CASCADE');
        table.integer('b_id').unsigned().references('id').inTable('b');
        table.unique(['a_id', 'b_id']);
      });
  },
  down(knex) {
    return knex.schema.dropTable('ab').dropTable('b').dropTable('a');
  },
};

async function ignoringErrors(work) {
  try {
    return await work();
  } catch {
    return undefined;
  }
}

async function knexAndBookshelf(load) {
  const { rollback, migrate } = require('./knex');
  await ignoringErrors(() => migrate(load, MIGRATION));
  const bookshelfOf = load('bookshelf');
  const knex = load('knex')({ client: 'sqlite3', connection: { filename: ':memory:' }, useNullAsDefault: true });
  if (bookshelfOf) {
    const bookshelf = bookshelfOf(knex);
    const Tie = bookshelf.model('Tie', { tableName: 'ab' });
    const A = bookshelf.model('A', {
      tableName: 'a',
      bs() { return this.belongsToMany('B').through('Tie', 'a_id', 'b_id'); },
    });
    const B = bookshelf.model('B', {
      tableName: 'b',
      as() { return this.belongsToMany('A').through('Tie', 'b_id', 'a_id').withPivot(['id']); },
    });
    await ignoringErrors(async () => {
      const a = await new A({ name: 'x' }).save();
      const b = await new B({ name: 'y' }).save();
      await a.bs().attach(b);
      await new Tie({ a_id: 1, b_id: 1 }).fetch({ require: false });
      await A.where({ id: 1 }).fetchAll({ withRelated: ['bs'] });
      await b.as().fetch();
      await a.bs().detach(b);
    });
  }
  await ignoringErrors(() => knex('a').insert([{ name: 'x' }, { name: 'y' }]));
  await ignoringErrors(() => knex('a').join('ab', 'a.id', 'ab.a_id').where('a.id', 1).select('a.name').orderBy('a.id'));
  await ignoringErrors(() => knex.transaction((trx) => trx('ab').where({ a_id: 1 }).update({ b_id: 1 })));
  await ignoringErrors(() => knex.destroy());
  await ignoringErrors(() => rollback(load, MIGRATION));
}

async function sequelize(load) {
  const { DataTypes, Sequelize } = load('sequelize');
  const database = new Sequelize({ dialect: 'sqlite', storage: ':memory:', logging: false });
  const A = database.define('a', { name: { type: DataTypes.STRING, allowNull: false } }, { timestamps: false });
  const B = database.define('b', { name: DataTypes.STRING }, { timestamps: false });
  const Tie = database.define('tie', { role: DataTypes.STRING }, { timestamps: false });
  A.belongsToMany(B, { through: Tie, foreignKey: 'a_id', otherKey: 'b_id' });
  B.belongsToMany(A, { through: Tie, foreignKey: 'b_id', otherKey: 'a_id' });
  await ignoringErrors(() => database.sync());
  await ignoringErrors(async () => {
    const a = await A.create({ name: 'x' });
    const b = await B.create({ name: 'y' });
    await a.addB(b, { through: { role: 'z' } });
    await a.getBs();
    await A.findAll({ include: B, where: { id: 1 } });
    await a.removeB(b);
  });
  await ignoringErrors(() => A.findAll({ include: { model: B, as: 'bs' }, order: [['id', 'ASC']] }));
  await ignoringErrors(() => database.getQueryInterface().dropTable('tie'));
  await ignoringErrors(() => database.getQueryInterface().dropTable('b'));
  await ignoringErrors(() => database.getQueryInterface().dropTable('a'));
  await ignoringErrors(() => database.close());
}

/** Uses the packages on the database that the runner lends for it. */
async function prime(load) {
  if (load('knex')) await knexAndBookshelf(load);
  if (load('sequelize')) await sequelize(load);
}

/** Uses the packages where no runner is listening: every statement gives nothing. */
async function withoutDatabase(load) {
  require('./bridge').ask = () => ({ columns: [], rows: [], changes: 1, last: 1 });
  const usual = Module._load;
  Module._load = function load(request, ...rest) {
    return request === 'sqlite3' ? require('./sqlite3') : usual.call(this, request, ...rest);
  };
  await prime(load);
}

module.exports = { prime, withoutDatabase };
