// required: true keeps only those that have somebody or something on
// the other side. A hero without battles is not in the list any
// more.
//
// Look next at: the hero who is missing. How many battles does this
// hero have, and what was asked for?
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
  const include = { association: 'battles', required: true };
  return Hero.findAll({ include });
}

async function everyBattle() {
  const include = { association: 'heroes', required: true };
  return Battle.findAll({ include });
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
