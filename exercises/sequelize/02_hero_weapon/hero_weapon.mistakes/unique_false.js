// unique: false takes away the rule over the pair, and an id of its
// own is different in every row. So the same hero can be linked to
// the same weapon twice, in two rows.
//
// Look next at: the option unique. What is it that may not repeat
// here?
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
  through: { model: Ownership, unique: false },
  as: 'weapons',
  foreignKey: { name: 'hero_id', allowNull: false },
});
Weapon.belongsToMany(Hero, {
  through: { model: Ownership, unique: false },
  as: 'heroes',
  foreignKey: { name: 'weapon_id', allowNull: false },
});

module.exports = { sequelize, Hero, Weapon };
