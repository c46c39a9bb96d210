// Hero has no relationship of the name battles, so a hero has no way
// to the battles by that name. Sequelize gives methods and includes
// to the model that belongsToMany was called on, and names them after
// the alias.
//
// Look next at: the first sentence of the task. On which model is
// belongsToMany called for it, and with which alias?
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

Battle.belongsToMany(Hero, {
  through: Fight,
  as: 'heroes',
  foreignKey: 'battle_id',
  otherKey: 'hero_id',
});

module.exports = { sequelize, Hero, Battle };
