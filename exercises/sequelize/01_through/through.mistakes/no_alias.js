// There is no relationship of the name battles. Without an alias
// Sequelize makes a name from the model: Battles, with a capital B.
// A query that includes "battles" finds neither that nor any other
// name.
//
// Look next at: the task's word for the battles of a hero, letter by
// letter. Which option of belongsToMany gives this name?
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

Hero.belongsToMany(Battle, { through: Fight });

module.exports = { sequelize, Hero, Battle };
