// A condition on the battles has become a condition on the heroes:
// whoever has no battle before this year is not in the list any
// more. The task asks for all heroes, some with an empty list.
//
// Look next at: the where in everyHeroBefore. What does Sequelize do
// to an include that has a where?
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

async function everyHero() {
  return Hero.findAll({ include: 'battles' });
}

async function everyBattle() {
  return Battle.findAll({ include: 'heroes' });
}

async function everyHeroBefore(year) {
  return Hero.findAll({
    include: {
      association: 'battles',
      where: { year: { [Op.lt]: year } },
    },
  });
}

module.exports = {
  sequelize, Hero, Battle, everyHero, everyBattle, everyHeroBefore,
};
