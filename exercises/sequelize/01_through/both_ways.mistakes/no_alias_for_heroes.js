// From the side of Battle there is no relationship of the name
// heroes. Without an alias Sequelize makes a name from the model's,
// and it does not know the plural of hero: it writes Heros.
//
// Look next at: the alias that the task asks for on the side of
// Battle, letter by letter. Which option gives it?
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
  as: 'battles',
  foreignKey: 'hero_id',
  otherKey: 'battle_id',
});
Battle.belongsToMany(Hero, {
  through: Fight,
  foreignKey: 'battle_id',
  otherKey: 'hero_id',
});

module.exports = { sequelize, Hero, Battle };
