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
  const heroes = await Hero.findAll({ raw: true });
  const fights = await sequelize.query(
    `SELECT fights.hero_id, battles.* FROM fights
     JOIN battles ON battles.id = fights.battle_id`,
    { type: Sequelize.QueryTypes.SELECT },
  );
  return heroes.map((hero) => ({
    ...hero,
    battles: fights.filter((fight) => fight.hero_id === hero.id),
  }));
}

async function everyBattle() {
  return Battle.findAll({ include: 'heroes' });
}

async function everyHeroBefore(year) {
  const heroes = await Hero.findAll({ include: 'battles' });
  return heroes.map((hero) => ({
    ...hero.get(),
    battles: hero.battles.filter((battle) => battle.year < year),
  }));
}

module.exports = {
  sequelize, Hero, Battle, everyHero, everyBattle, everyHeroBefore,
};
