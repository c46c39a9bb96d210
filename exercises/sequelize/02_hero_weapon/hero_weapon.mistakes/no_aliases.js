// The relationships don't have the names of the task, weapons and
// heroes. Without an alias Sequelize makes one from the model's name:
// for Weapon that is Weapons, for Hero it is Heros. The methods then
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
}, { tableName: 'heroes', timestamps: false });

const Weapon = sequelize.define('Weapon', {
  name: { type: DataTypes.TEXT, allowNull: false },
}, { tableName: 'weapons', timestamps: false });

const Ownership = sequelize.define('Ownership', {}, {
  tableName: 'ownerships',
  timestamps: false,
});

Hero.belongsToMany(Weapon, {
  through: Ownership,
  foreignKey: 'hero_id',
});
Weapon.belongsToMany(Hero, {
  through: Ownership,
  foreignKey: 'weapon_id',
});

module.exports = { sequelize, Hero, Weapon };
