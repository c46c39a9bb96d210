// In other libraries hasMany can go through a table. In Sequelize it
// can't: hasMany is for one-to-many. Many-to-many has a call of its own,
// and the message names it.
//
// Look next at: the sentence "a hero has many battles, a battle has
// many heroes". Which call says both halves of it?
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

Hero.hasMany(Battle, { through: Fight, as: 'battles' });

module.exports = { sequelize, Hero, Battle };
