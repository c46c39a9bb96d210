// belongsTo says where a row of the table in the middle points. That
// is right, but it is half: it makes no rule over the pair, and it
// gives a hero no way to the battles.
//
// Look next at: who has the battles in the task: the hero, or the
// row in the middle?
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

Fight.belongsTo(Hero);
Fight.belongsTo(Battle);

module.exports = { sequelize, Hero, Battle };
