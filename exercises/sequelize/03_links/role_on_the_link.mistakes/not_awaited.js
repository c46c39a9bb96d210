// joinAs said that it was done before the row was written. addBattle
// gives a promise: it has begun, but is not finished.
//
// Look next at: the line with addBattle. What makes joinAs wait for
// it?
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
  role: { type: DataTypes.TEXT, allowNull: false },
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

async function joinAs(heroId, battleId, role) {
  const hero = await Hero.findByPk(heroId);
  hero.addBattle(battleId, { through: { role } });
}

async function rolesOf(heroId) {
  const hero = await Hero.findByPk(heroId, { include: 'battles' });
  return hero.battles.map((battle) => (
    { battle: battle.name, role: battle.Fight.role }
  ));
}

module.exports = { sequelize, Hero, Battle, joinAs, rolesOf };
