// The row is the wrong way round: hero_id holds the number of the
// battle, and battle_id the number of the hero. Both of your sides
// do it alike, so they understand each other. Whoever reads the
// table by itself does not.
//
// Look next at: foreignKey, which is the key to the model that you
// call belongsToMany on. Which column is that for Hero?
const { Sequelize, DataTypes } = require('sequelize');

const sequelize = new Sequelize({
  dialect: 'sqlite',
  storage: ':memory:',
  logging: false,
});

const Hero = sequelize.define('Hero', {
  name: { type: DataTypes.TEXT, allowNull: false },
  home: { type: DataTypes.TEXT, allowNull: false },
}, { tableName: 'heroes', timestamps: false });

const Battle = sequelize.define('Battle', {
  name: { type: DataTypes.TEXT, allowNull: false },
  year: { type: DataTypes.INTEGER, allowNull: false },
}, { tableName: 'battles', timestamps: false });

const Fight = sequelize.define('Fight', {}, {
  tableName: 'fights',
  timestamps: false,
});

Hero.belongsToMany(Battle, {
  through: Fight,
  as: 'battles',
  foreignKey: 'battle_id',
  otherKey: 'hero_id',
});
Battle.belongsToMany(Hero, {
  through: Fight,
  as: 'heroes',
  foreignKey: 'hero_id',
  otherKey: 'battle_id',
});

module.exports = { sequelize, Hero, Battle };
