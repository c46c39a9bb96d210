// After up there is no table at all. sync gives a promise: it has
// begun, but is not finished. up said that it was done before the
// tables were there.
//
// Look next at: the line with sync. What makes up wait for it?
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

async function up() {
  sequelize.sync();
}

module.exports = { sequelize, Hero, Weapon, up };
