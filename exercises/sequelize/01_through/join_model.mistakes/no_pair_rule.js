// No rule covers the pair. Where a model has no primary key,
// Sequelize adds a column id. It is different in every row, so it
// can't stop a repeated pair.
//
// Look next at: the two columns that may not repeat together. What
// says so in your model?
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
    references: { model: 'heroes', key: 'id' },
  },
  battleId: {
    type: DataTypes.INTEGER,
    allowNull: false,
    references: { model: 'battles', key: 'id' },
  },
}, { tableName: 'fights', timestamps: false });

async function up() {
  await sequelize.sync();
}

module.exports = { sequelize, Hero, Battle, up };
