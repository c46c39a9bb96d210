// include reads the other side along with this one, in one statement: a
// LEFT JOIN from heroes over fights to battles. LEFT, so heroes without
// battles stay.
//
// A where inside include turns it into an INNER JOIN: Sequelize thinks that
// only heroes with such a battle are wanted. required: false says that they
// are not the only ones. The condition then stands in the join, behind ON,
// and not behind WHERE.
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
      required: false,
    },
  });
}

module.exports = {
  sequelize, Hero, Battle, everyHero, everyBattle, everyHeroBefore,
};
