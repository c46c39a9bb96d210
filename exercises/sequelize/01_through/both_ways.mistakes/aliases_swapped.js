// The alias names what is at the other end. Your heroes have
// "heroes", and your battles have "battles".
//
// Look next at: each belongsToMany with its alias, read aloud: "a
// hero has many ..."
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
  as: 'heroes',
  foreignKey: 'hero_id',
  otherKey: 'battle_id',
});
Battle.belongsToMany(Hero, {
  through: Fight,
  as: 'battles',
  foreignKey: 'battle_id',
  otherKey: 'hero_id',
});

module.exports = { sequelize, Hero, Battle };
