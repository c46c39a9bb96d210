// No table holds a hero's id beside a battle's id. belongsToMany adds
// these two columns to the model in the middle. hasMany does not: it
// says that each battle belongs to one hero, and wants that hero's id
// in battles.
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

Hero.hasMany(Battle, { as: 'battles' });

module.exports = { sequelize, Hero, Battle };
