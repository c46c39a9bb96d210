// The first thing that belongsToMany gets is the other end of the
// relationship, and through is the middle. You gave it the same
// model for both, and Sequelize stops with an error that does not
// say so.
//
// Look next at: the sentence "a hero has many ..., through ...".
// Which model belongs in which gap?
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

Hero.belongsToMany(Ownership, {
  through: Ownership,
  as: 'weapons',
  foreignKey: 'hero_id',
});
Weapon.belongsToMany(Ownership, {
  through: Ownership,
  as: 'heroes',
  foreignKey: 'weapon_id',
});

module.exports = { sequelize, Hero, Weapon };
