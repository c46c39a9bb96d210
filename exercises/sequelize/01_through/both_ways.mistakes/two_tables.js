// Each side goes through a table of its own. A link that is made
// from the hero stands in one table; the battle looks in the other
// and finds nothing. One fact needs one place.
//
// Look next at: the option through on both sides. How many tables in
// the middle did the task ask for?
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

Hero.belongsToMany(Battle, {
  through: 'hero_battles',
  as: 'battles',
  foreignKey: 'hero_id',
  otherKey: 'battle_id',
});
Battle.belongsToMany(Hero, {
  through: 'battle_heroes',
  as: 'heroes',
  foreignKey: 'battle_id',
  otherKey: 'hero_id',
});

module.exports = { sequelize, Hero, Battle };
