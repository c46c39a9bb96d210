// Your model Hero has an attribute role. The table heroes has no
// such column, and it could hold one role for each hero only. But a
// leader at Troy may be a scout at Scyros.
//
// Look next at: what the role depends on, beside the hero. Which row
// knows both?
const { Sequelize, DataTypes } = require('sequelize');

const sequelize = new Sequelize({
  dialect: 'sqlite',
  storage: ':memory:',
  logging: false,
});

const Hero = sequelize.define('Hero', {
  name: { type: DataTypes.TEXT, allowNull: false },
  home: { type: DataTypes.TEXT, allowNull: false },
  role: { type: DataTypes.TEXT },
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
  await hero.update({ role });
  await hero.addBattle(battleId);
}

async function rolesOf(heroId) {
  const hero = await Hero.findByPk(heroId, { include: 'battles' });
  return hero.battles.map((battle) => (
    { battle: battle.name, role: hero.role }
  ));
}

module.exports = { sequelize, Hero, Battle, joinAs, rolesOf };
