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

const key = (model) => ({
  type: DataTypes.INTEGER,
  allowNull: false,
  references: { model, key: 'id' },
});
const Fight = sequelize.define('Fight', {
  id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
  hero_id: key(Hero),
  battle_id: key(Battle),
}, { tableName: 'participations' });

Hero.belongsToMany(Battle, {
  through: Fight,
  as: 'battles',
  foreignKey: 'hero_id',
  otherKey: 'battle_id',
});
Battle.belongsToMany(Hero, {
  through: Fight,
  as: 'heroes',
  foreignKey: 'battle_id',
  otherKey: 'hero_id',
});

module.exports = { sequelize, Hero, Battle };
