const { Sequelize, DataTypes, Op } = require('sequelize');

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
  as: 'battles',
  foreignKey: 'hero_id',
});
Battle.belongsToMany(Hero, {
  through: Fight,
  as: 'heroes',
  foreignKey: 'battle_id',
});

const everyHero = () => Hero.findAll({
  include: [{
    model: Battle,
    as: 'battles',
    through: { attributes: [] },
  }],
  order: [['name', 'ASC']],
});

function everyBattle() {
  return Battle.findAll({
    attributes: ['id', 'name'],
    include: [{ association: Battle.associations.heroes }],
  }).then((battles) => battles.map((battle) => battle.toJSON()));
}

const everyHeroBefore = (year) => Hero.findAll({
  include: [{
    model: Battle,
    as: 'battles',
    required: false,
    where: Sequelize.where(Sequelize.col('battles.year'), '<', year),
  }],
});

module.exports = {
  sequelize, Hero, Battle, everyHero, everyBattle, everyHeroBefore,
};
