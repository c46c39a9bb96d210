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

const Fight = sequelize.define('Fight', {
  role: DataTypes.ENUM('leader', 'scout', 'archer', 'healer'),
}, { tableName: 'fights', timestamps: false });

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

const joinAs = (heroId, battleId, role) => Hero.findByPk(heroId)
  .then((hero) => hero.addBattles([battleId], { through: { role } }));

async function rolesOf(heroId) {
  const hero = await Hero.findByPk(heroId);
  const battles = await hero.getBattles({ joinTableAttributes: ['role'] });
  return battles.map((battle) => {
    const { name, Fight: { role } } = battle.get({ plain: true });
    return { battle: name, role };
  });
}

module.exports = { sequelize, Hero, Battle, joinAs, rolesOf };
