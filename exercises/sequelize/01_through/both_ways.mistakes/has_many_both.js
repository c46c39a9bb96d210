// hasMany on both sides looks like "many to many". It is twice "one
// to many": one hero for each battle, and one battle for each hero.
// The model in the middle stays out of it.
//
// Look next at: what hasMany says about the other side. Which call
// needs a table in the middle?
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

Hero.hasMany(Battle, { as: 'battles', foreignKey: 'hero_id' });
Battle.hasMany(Hero, { as: 'heroes', foreignKey: 'battle_id' });

module.exports = { sequelize, Hero, Battle };
