const { Sequelize, DataTypes } = require('sequelize');

const sequelize = new Sequelize({
  dialect: 'sqlite',
  storage: ':memory:',
  logging: false,
});

const options = { timestamps: false };
const Hero = sequelize.define('Hero', {
  id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
  name: DataTypes.TEXT,
}, { ...options, tableName: 'heroes' });
const Weapon = sequelize.define('Weapon', {
  id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
  name: DataTypes.TEXT,
}, { ...options, tableName: 'weapons' });

Weapon.belongsToMany(Hero, {
  through: 'wields',
  as: 'heroes',
  foreignKey: 'weapon_id',
  onDelete: 'RESTRICT',
});
Hero.belongsToMany(Weapon, {
  through: 'wields',
  as: 'weapons',
  foreignKey: 'hero_id',
  onDelete: 'CASCADE',
});

const up = () => sequelize.sync({ force: true });

module.exports = { sequelize, Hero, Weapon, up };
