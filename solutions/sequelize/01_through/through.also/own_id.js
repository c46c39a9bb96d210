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

const HeroBattle = sequelize.define('HeroBattle', {
  id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
  hero_id: {
    type: DataTypes.INTEGER,
    allowNull: false,
    references: { model: Hero, key: 'id' },
  },
  battle_id: {
    type: DataTypes.INTEGER,
    allowNull: false,
    references: { model: Battle, key: 'id' },
  },
});

Hero.belongsToMany(Battle, {
  through: HeroBattle,
  as: 'battles',
  foreignKey: 'hero_id',
  otherKey: 'battle_id',
});

module.exports = { sequelize, Hero, Battle };
