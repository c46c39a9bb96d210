// Your model has an id of its own. Then Sequelize makes no key of
// the two columns, only a rule against repeated pairs. And a column
// outside the key may stay empty if nothing forbids it.
//
// Look next at: the two columns for the hero and the battle. Which
// option of a column says that a value must be there?
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

const Fight = sequelize.define('Fight', {
  id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
}, {
  tableName: 'fights',
  timestamps: false,
});

Hero.belongsToMany(Battle, { through: Fight, as: 'battles' });

module.exports = { sequelize, Hero, Battle };
