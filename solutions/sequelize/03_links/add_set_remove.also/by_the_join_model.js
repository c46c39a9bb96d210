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
  const hero = await Hero.findOne({
    where: { id: heroId },
    include: [{ model: Battle, as: 'battles' }],
  });
  return hero.battles;
}

async function join(heroId, battleId) {
  await Fight.findOrCreate({
    where: { hero_id: heroId, battle_id: battleId },
  });
}

async function leave(heroId, battleId) {
  await Fight.destroy({ where: { hero_id: heroId, battle_id: battleId } });
}

async function replaceBattles(heroId, battleIds) {
  await sequelize.transaction(async (transaction) => {
    await Fight.destroy({ where: { hero_id: heroId }, transaction });
    const links = battleIds.map((id) => ({
      hero_id: heroId,
      battle_id: id,
    }));
    await Fight.bulkCreate(links, { transaction });
  });
}

module.exports = {
  sequelize, Hero, Battle, battlesOf, join, leave, replaceBattles,
};
