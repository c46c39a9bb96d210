// The alias battles leads to the model in the middle. So a hero
// gets links: rows that hold two numbers, and neither a name nor a
// year. A link is only the way; at its end are battles.
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

Hero.hasMany(Fight, { as: 'battles' });
Fight.belongsTo(Hero);
Fight.belongsTo(Battle);

module.exports = { sequelize, Hero, Battle };
