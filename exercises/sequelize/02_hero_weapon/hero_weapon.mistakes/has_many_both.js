// hasMany on both sides looks like "many to many". It is twice "one
// to many": each weapon has room for one hero, and each hero for one
// weapon. The second hero of a weapon takes it away from the first.
//
// Look next at: the table in the middle. Which call needs one?
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

Hero.hasMany(Weapon, { as: 'weapons' });
Weapon.hasMany(Hero, { as: 'heroes' });

module.exports = { sequelize, Hero, Weapon };
