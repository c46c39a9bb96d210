// First one statement for the list, then one more for each row of
// it. With 8 heroes that is 9, with 1000 heroes it is 1001. It is
// called N+1, and it makes pages slow.
//
// Look next at: the loop. What could bring the other side along in
// the first statement?
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
  const heroes = await Hero.findAll();
  const list = [];
  for (const hero of heroes) {
    const battles = await hero.getBattles();
    list.push({ id: hero.id, name: hero.name, battles });
  }
  return list;
}

async function everyBattle() {
  const battles = await Battle.findAll();
  return Promise.all(battles.map(async (battle) => (
    { ...battle.get(), heroes: await battle.getHeroes() }
  )));
}

async function everyHeroBefore(year) {
  const heroes = await Hero.findAll();
  return Promise.all(heroes.map(async (hero) => {
    const where = { year: { [Op.lt]: year } };
    return { ...hero.get(), battles: await hero.getBattles({ where }) };
  }));
}

module.exports = {
  sequelize, Hero, Battle, everyHero, everyBattle, everyHeroBefore,
};
