// The lists are not there. findAll reads the rows of its own table,
// and nothing else unless it is told to.
//
// Look next at: the option that brings the other side along. Where
// is it?
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
  return Hero.findAll();
}

async function everyBattle() {
  return Battle.findAll();
}

async function everyHeroBefore(year) {
  return Hero.findAll({
    include: {
      association: 'battles',
      where: { year: { [Op.lt]: year } },
      required: false,
    },
  });
}

module.exports = {
  sequelize, Hero, Battle, everyHero, everyBattle, everyHeroBefore,
};
