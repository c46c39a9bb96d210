// references does not say enough. It takes an object with two things:
// the table, or its model, and the column of that table.
//
// Look next at: the lesson's example with references. What stands
// behind it there?
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
    references: 'heroes',
  },
  battleId: {
    type: DataTypes.INTEGER,
    allowNull: false,
    primaryKey: true,
    references: 'battles',
  },
}, { tableName: 'fights', timestamps: false });

async function up() {
  await sequelize.sync();
}

module.exports = { sequelize, Hero, Battle, up };
