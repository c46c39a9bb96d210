// The relationship is declared on Battle. Sequelize gives methods
// and includes to the model that belongsToMany was called on. So a
// battle has them, and a hero has not.
//
// Look next at: the call with belongsToMany. Which model stands in
// front of the dot?
const { Sequelize, DataTypes } = require('sequelize');

const sequelize = new Sequelize({
  dialect: 'sqlite',
  storage: ':memory:',
  logging: false,
});

const Hero = sequelize.define('Hero', {
  name: { type: DataTypes.TEXT, allowNull: false },
  home: { type: DataTypes.TEXT, allowNull: false },
}, { tableName: 'heroes', timestamps: false });

const Battle = sequelize.define('Battle', {
  name: { type: DataTypes.TEXT, allowNull: false },
  year: { type: DataTypes.INTEGER, allowNull: false },
}, { tableName: 'battles', timestamps: false });

const Fight = sequelize.define('Fight', {}, {
  tableName: 'fights',
  timestamps: false,
});

Battle.belongsToMany(Hero, { through: Fight, as: 'battles' });

module.exports = { sequelize, Hero, Battle };
