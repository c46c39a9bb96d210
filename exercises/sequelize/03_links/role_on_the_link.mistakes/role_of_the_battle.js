// A battle has no role of its own: many heroes fought there, each
// with another one. The role is on the link, and the link comes
// along with the battle.
//
// Look next at: one battle from the list. Under which name does it
// bring its row of the middle?
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
  await hero.addBattle(battleId, { through: { role } });
}

async function rolesOf(heroId) {
  const hero = await Hero.findByPk(heroId, { include: 'battles' });
  return hero.battles.map((battle) => (
    { battle: battle.name, role: battle.role }
  ));
}

module.exports = { sequelize, Hero, Battle, joinAs, rolesOf };
