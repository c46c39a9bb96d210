// No table holds a hero's id beside a battle's id. belongsToMany
// adds these two columns to the model that stands behind through,
// one for each end. hasMany and belongsTo do not: they tie a row to
// one other row, without a table in the middle.
//
// Look next at: the sentence "a hero has many battles, a battle has
// many heroes". Which call says both halves of it, and which model
// is at its other end?
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
