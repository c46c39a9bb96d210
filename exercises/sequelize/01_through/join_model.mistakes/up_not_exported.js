// up is in the file, but not among its exports. Nobody outside the
// file can call it, so nobody can make the tables.
//
// Look next at: the last line of the file, and the exports that the
// task names.
const { Sequelize, DataTypes } = require('sequelize');

const sequelize = new Sequelize({
  dialect: 'sqlite',
  storage: ':memory:',
  logging: false,
});

const Battle = sequelize.define('Battle', {
  name: { type: DataTypes.TEXT, allowNull: false },
  year: { type: DataTypes.INTEGER, allowNull: false },
}, { tableName: 'battles', timestamps: false });

const Hero = sequelize.define('Hero', {
  name: { type: DataTypes.TEXT, allowNull: false },
  home: { type: DataTypes.TEXT, allowNull: false },
}, { tableName: 'heroes', timestamps: false });

const Fight = sequelize.define('Fight', {
  heroId: {
    type: DataTypes.INTEGER,
    allowNull: false,
    primaryKey: true,
    references: { model: 'heroes', key: 'id' },
  },
  battleId: {
    type: DataTypes.INTEGER,
    allowNull: false,
    primaryKey: true,
    references: { model: 'battles', key: 'id' },
  },
}, { tableName: 'fights', timestamps: false });

async function up() {
  await sequelize.sync();
}

module.exports = { sequelize, Hero, Battle };
