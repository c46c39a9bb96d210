// Weapon has no relationship of the name heroes, so a weapon has no
// way to the heroes by that name. Sequelize gives methods and
// includes to the model that belongsToMany was called on, and names
// them after the alias.
//
// Look next at: a weapon and its heroes. On which model is
// belongsToMany called for that, and with which alias?
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
  as: 'weapons',
  foreignKey: 'hero_id',
});

module.exports = { sequelize, Hero, Weapon };
