// unique: false takes away the rule over the pair, and an id of its
// own is different in every row. So the same hero can be linked to
// the same battle twice, in two rows.
//
// Look next at: the option unique. What is it that may not repeat
// here?
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

const Fight = sequelize.define('Fight', {
  id: {
    type: DataTypes.INTEGER,
    primaryKey: true,
    autoIncrement: true,
  },
  HeroId: { type: DataTypes.INTEGER, allowNull: false },
  BattleId: { type: DataTypes.INTEGER, allowNull: false },
}, {
  tableName: 'fights',
  timestamps: false,
});

Hero.belongsToMany(Battle, {
  through: { model: Fight, unique: false },
  as: 'battles',
});

module.exports = { sequelize, Hero, Battle };
