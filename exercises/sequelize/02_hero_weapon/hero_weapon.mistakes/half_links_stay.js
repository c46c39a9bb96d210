// SET NULL empties the hero's column of the link. What is left is
// half a link: a weapon that nobody has.
//
// Look next at: what onDelete says. What should be left of a link
// when its hero goes?
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

const Ownership = sequelize.define('Ownership', {
  id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
}, { tableName: 'ownerships', timestamps: false });

Hero.belongsToMany(Weapon, {
  through: Ownership,
  as: 'weapons',
  foreignKey: 'hero_id',
  onDelete: 'SET NULL',
});
Weapon.belongsToMany(Hero, {
  through: Ownership,
  as: 'heroes',
  foreignKey: 'weapon_id',
  onDelete: 'SET NULL',
});

module.exports = { sequelize, Hero, Weapon };
