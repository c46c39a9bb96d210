// With an empty list nothing happens, and the old links stay. But
// no battle in the list is a list, too: the hero then has no
// battles.
//
// Look next at: the line that looks at the length of the list. What
// does the task ask for when it is 0?
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
  if (battleIds.length === 0) return;
  const hero = await Hero.findByPk(heroId);
  await hero.setBattles(battleIds);
}

module.exports = {
  sequelize, Hero, Battle, battlesOf, join, leave, replaceBattles,
};
