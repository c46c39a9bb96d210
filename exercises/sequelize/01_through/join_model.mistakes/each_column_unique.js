// A rule stands at one column alone. So its value can stand in one
// row only. But the hero comes again with each further battle, and
// the battle with each further hero.
//
// Look next at: the second row, the one that was refused. Which
// value is in both rows, and may that be?
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
    unique: true,
    references: { model: 'heroes', key: 'id' },
  },
  battleId: {
    type: DataTypes.INTEGER,
    allowNull: false,
    unique: true,
    references: { model: 'battles', key: 'id' },
  },
}, { tableName: 'fights', timestamps: false });

async function up() {
  await sequelize.sync();
}

module.exports = { sequelize, Hero, Battle, up };
