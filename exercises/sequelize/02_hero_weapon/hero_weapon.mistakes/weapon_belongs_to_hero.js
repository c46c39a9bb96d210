// Each weapon has one column for a hero, so it belongs to one hero.
// Durendal had two: the second would take the place of the first.
//
// Look next at: the weapon with two heroes. Where could each of the
// two facts have a row of its own?
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

Hero.hasMany(Weapon, { as: 'weapons', foreignKey: 'hero_id' });
Weapon.belongsTo(Hero, { as: 'heroes', foreignKey: 'hero_id' });

module.exports = { sequelize, Hero, Weapon };
