// Both ways
//
// heroes (id, name, home) and battles (id, name, year) are there, and their
// models are finished. Write the model in the middle, its name is your
// choice, and the relationship from both sides:
//
//   a hero has many battles, alias "battles";
//   a battle has many heroes, alias "heroes".
//
// Both go through the same model. In its table, hero_id holds the id of the
// hero, battle_id the id of the battle.
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
