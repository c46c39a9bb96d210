// raw: true gives the rows as the database sends them: one for each
// link. No objects are made of them, so nobody has a list, and
// whoever has many links is there many times.
//
// Look next at: the options of findAll. Which one keeps Sequelize
// from making objects?
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
  return Hero.findAll({ include: 'battles', raw: true });
}

async function everyBattle() {
  return Battle.findAll({ include: 'heroes', raw: true });
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
