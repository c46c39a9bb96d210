// Each side goes through a table of its own. A link that is made
// from the hero stands in one table; the weapon looks in the other
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
}, { tableName: 'heroes', timestamps: false });

const Weapon = sequelize.define('Weapon', {
  name: { type: DataTypes.TEXT, allowNull: false },
}, { tableName: 'weapons', timestamps: false });

Hero.belongsToMany(Weapon, {
  through: 'hero_weapons',
  as: 'weapons',
  foreignKey: 'hero_id',
});
Weapon.belongsToMany(Hero, {
  through: 'weapon_heroes',
  as: 'heroes',
  foreignKey: 'weapon_id',
});

module.exports = { sequelize, Hero, Weapon };
