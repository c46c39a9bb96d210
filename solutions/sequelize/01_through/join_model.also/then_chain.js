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

const Fight = sequelize.define('Fight', {
  hero_id: {
    type: DataTypes.INTEGER,
    primaryKey: true,
    references: { model: 'heroes', key: 'id' },
  },
  battle_id: {
    type: DataTypes.INTEGER,
    primaryKey: true,
    references: { model: 'battles', key: 'id' },
  },
}, { tableName: 'fights', timestamps: false });

function up() {
  return Hero.sync()
    .then(() => Battle.sync())
    .then(() => Fight.sync());
}

module.exports = { sequelize, Hero, Battle, up };
