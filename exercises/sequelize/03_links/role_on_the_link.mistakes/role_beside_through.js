// addBattle did not get the role as a part of the link. Options
// that it does not know are left out, without a word. So the row
// has no role, and the table does not allow that.
//
// Look next at: the second argument of addBattle. How is Sequelize
// told that something belongs to the link?
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
  await hero.addBattle(battleId, { role });
}

async function rolesOf(heroId) {
  const hero = await Hero.findByPk(heroId, { include: 'battles' });
  return hero.battles.map((battle) => (
    { battle: battle.name, role: battle.Fight.role }
  ));
}

module.exports = { sequelize, Hero, Battle, joinAs, rolesOf };
