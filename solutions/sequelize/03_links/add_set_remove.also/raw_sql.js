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

async function battlesOf(hero) {
  return sequelize.query(
    `SELECT battles.* FROM battles
     JOIN fights ON fights.battle_id = battles.id
     WHERE fights.hero_id = :hero`,
    { replacements: { hero }, type: Sequelize.QueryTypes.SELECT },
  );
}

async function join(hero, battle) {
  await sequelize.query(
    'INSERT INTO fights (hero_id, battle_id) VALUES (?, ?) '
    + 'ON CONFLICT DO NOTHING',
    { replacements: [hero, battle] },
  );
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
