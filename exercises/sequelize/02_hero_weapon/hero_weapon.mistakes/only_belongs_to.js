// The table in the middle points both ways with belongsTo. That
// makes its columns, but nothing more: they may be empty, a pair may
// repeat, and neither a hero nor a weapon has a way to the other
// side.
//
// Look next at: the relationship in the task. Who has many weapons,
// who has many heroes? Which call says that?
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

Ownership.belongsTo(Hero, { foreignKey: 'hero_id' });
Ownership.belongsTo(Weapon, { foreignKey: 'weapon_id' });

module.exports = { sequelize, Hero, Weapon };
