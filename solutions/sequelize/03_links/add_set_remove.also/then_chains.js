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

const battlesOf = (heroId) => Hero.findByPk(heroId)
  .then((hero) => hero.getBattles({ joinTableAttributes: [] }));

const join = (heroId, battleId) => Promise
  .all([Hero.findByPk(heroId), Battle.findByPk(battleId)])
  .then(([hero, battle]) => hero.addBattle(battle));

const leave = (heroId, battleId) => Battle.findByPk(battleId)
  .then((battle) => battle.removeHero(heroId));

function replaceBattles(heroId, battleIds) {
  return Hero.findByPk(heroId).then((hero) => hero.setBattles(battleIds));
}

module.exports = {
  sequelize, Hero, Battle, battlesOf, join, leave, replaceBattles,
};
