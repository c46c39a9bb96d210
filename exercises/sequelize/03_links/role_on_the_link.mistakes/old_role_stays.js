// For a new pair your joinAs is right. For a pair that is linked
// already nothing changes: it is found, and the new role is not
// written.
//
// Look next at: joinAs, for two who are linked already. Which of
// your calls would change the role?
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
  await Fight.findOrCreate({
    where: { hero_id: heroId, battle_id: battleId },
    defaults: { role },
  });
}

async function rolesOf(heroId) {
  const hero = await Hero.findByPk(heroId, { include: 'battles' });
  return hero.battles.map((battle) => (
    { battle: battle.name, role: battle.Fight.role }
  ));
}

module.exports = { sequelize, Hero, Battle, joinAs, rolesOf };
