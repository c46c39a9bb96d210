// Through a model of its own
//
// heroes (id, name, home) and battles (id, name, year) are there, and their
// models are finished. Write two things:
//
//   A model for the table in the middle. Its name is your choice. This time
//   it needs no columns of yours: Sequelize adds them.
//   The relationship, from the side of Hero: a hero has many battles,
//   through that model. Its alias is "battles".
//
// I call sequelize.sync() before I try it.
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

// your answer


module.exports = { sequelize, Hero, Battle };
