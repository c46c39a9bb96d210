// Three models and the relationship, said once from each end.
//
// Hero needs the name of its table: Sequelize would call it Heros. Each
// model gets an id that fills itself, since it names no primary key. The
// model in the middle gets none: belongsToMany makes the primary key of the
// two foreign keys, so neither is ever empty and each pair is there once.
//
// Nothing is said about deleting: in a table in the middle, belongsToMany
// writes ON DELETE CASCADE at both ends. Links go, never the rows of the
// other side.
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
Weapon.belongsToMany(Hero, {
  through: Ownership,
  as: 'heroes',
  foreignKey: 'weapon_id',
});

module.exports = { sequelize, Hero, Weapon };
