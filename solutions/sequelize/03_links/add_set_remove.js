// From the alias battles come the methods of a hero: getBattles, addBattle,
// removeBattle, setBattles. They take the id of a battle, or the battle.
//
// add leaves the other links alone, and does nothing if the link is there.
// set is the one that replaces: it removes what is not in the list and adds
// what is missing. Both look first which links there are.
//
// Each of them gives a promise. await waits for it; without it the function
// would be done before the row is there.
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

async function battlesOf(heroId) {
  const hero = await Hero.findByPk(heroId);
  return hero.getBattles();
}

async function join(heroId, battleId) {
  const hero = await Hero.findByPk(heroId);
  await hero.addBattle(battleId);
}

async function leave(heroId, battleId) {
  const hero = await Hero.findByPk(heroId);
  await hero.removeBattle(battleId);
}

async function replaceBattles(heroId, battleIds) {
  const hero = await Hero.findByPk(heroId);
  await hero.setBattles(battleIds);
}

module.exports = {
  sequelize, Hero, Battle, battlesOf, join, leave, replaceBattles,
};
