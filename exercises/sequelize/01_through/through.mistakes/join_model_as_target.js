// The first thing that belongsToMany gets is the other end of the
// relationship, and through is the middle. You gave it the same
// model for both, and Sequelize stops with an error that does not
// say so.
//
// Look next at: the sentence "a hero has many ..., through ...".
// Which model belongs in which gap?
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

Hero.belongsToMany(Fight, { through: Fight, as: 'battles' });

module.exports = { sequelize, Hero, Battle };
