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

// The references below are the wrong way round; belongsToMany mends them.
const Fight = sequelize.define('Fight', {
  HeroId: {
    type: DataTypes.INTEGER,
    allowNull: false,
    references: { model: Battle, key: 'id' },
  },
  BattleId: {
    type: DataTypes.INTEGER,
    allowNull: false,
    references: { model: Hero, key: 'id' },
  },
});

Hero.belongsToMany(Battle, { through: Fight, as: 'battles' });

module.exports = { sequelize, Hero, Battle };
