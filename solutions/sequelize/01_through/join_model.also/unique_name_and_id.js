const { Sequelize, DataTypes } = require('sequelize');

const sequelize = new Sequelize({
  dialect: 'sqlite',
  storage: ':memory:',
  logging: false,
});

const Battle = sequelize.define('Battle', {
  name: { type: DataTypes.TEXT, allowNull: false },
  year: { type: DataTypes.INTEGER, allowNull: false },
}, { tableName: 'battles', timestamps: false });

const Hero = sequelize.define('Hero', {
  name: { type: DataTypes.TEXT, allowNull: false },
  home: { type: DataTypes.TEXT, allowNull: false },
}, { tableName: 'heroes', timestamps: false });

const Fight = sequelize.define('HeroBattle', {
  heroId: {
    type: DataTypes.INTEGER,
    allowNull: false,
    unique: 'each_pair_once',
    references: { model: Hero, key: 'id' },
  },
  battleId: {
    type: DataTypes.INTEGER,
    allowNull: false,
    unique: 'each_pair_once',
    references: { model: Battle, key: 'id' },
  },
}, {});

const up = () => sequelize.sync();

module.exports = { sequelize, Hero, Battle, up };
