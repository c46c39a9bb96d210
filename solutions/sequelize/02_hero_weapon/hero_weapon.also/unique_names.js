// No two heroes and no two weapons have the same name here.
const { Sequelize, DataTypes } = require('sequelize');

const sequelize = new Sequelize({
  dialect: 'sqlite',
  storage: ':memory:',
  logging: false,
});

const Hero = sequelize.define('Hero', {
  name: { type: DataTypes.TEXT, allowNull: false, unique: true },
}, { tableName: 'heroes', timestamps: false });

const Weapon = sequelize.define('Weapon', {
  name: { type: DataTypes.TEXT, allowNull: false, unique: true },
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
