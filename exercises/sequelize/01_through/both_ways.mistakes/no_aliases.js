// The relationships don't have the names of the task, battles and
// heroes. Without an alias Sequelize makes one from the model's name:
// for Battle that is Battles, for Hero it is Heros. The methods then
// are called setHeros and getHeros.
//
// Look next at: the aliases in the task, letter by letter. Which
// option gives them?
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

Hero.belongsToMany(Battle, {
  through: Fight,
  foreignKey: 'hero_id',
  otherKey: 'battle_id',
});
Battle.belongsToMany(Hero, {
  through: Fight,
  foreignKey: 'battle_id',
  otherKey: 'hero_id',
});

module.exports = { sequelize, Hero, Battle };
