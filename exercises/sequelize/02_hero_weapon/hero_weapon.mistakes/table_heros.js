// There is no table heroes. Without a name from you, Sequelize makes
// the plural of the model's name by itself, and for Hero that is
// Heros. A name from you is taken as it stands.
//
// Look next at: the task: what is the table of Hero called? Which
// option of define says so?
const { Sequelize, DataTypes } = require('sequelize');

const sequelize = new Sequelize({
  dialect: 'sqlite',
  storage: ':memory:',
  logging: false,
});

const Hero = sequelize.define('Hero', {
  name: { type: DataTypes.TEXT, allowNull: false },
}, { timestamps: false });

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
Weapon.belongsToMany(Hero, {
  through: Ownership,
  as: 'heroes',
  foreignKey: 'weapon_id',
});

module.exports = { sequelize, Hero, Weapon };
