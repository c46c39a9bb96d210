// Add, set, remove
//
// heroes, battles and fights (hero_id, battle_id) are there, with rows, and
// the models are finished. Write four functions:
//
//   battlesOf(heroId)            gives the battles of the hero, in a list.
//   join(heroId, battleId)       links the two. If they are linked already,
//                                nothing changes.
//   leave(heroId, battleId)      takes this one link away.
//   replaceBattles(heroId, battleIds)
//                                afterwards the hero has the battles of the
//                                list, and no others.
//
// When the promise of a function is fulfilled, everything must be done.
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

// your answer
async function battlesOf(heroId) {
}

async function join(heroId, battleId) {
}

async function leave(heroId, battleId) {
}

async function replaceBattles(heroId, battleIds) {
}

module.exports = {
  sequelize, Hero, Battle, battlesOf, join, leave, replaceBattles,
};
