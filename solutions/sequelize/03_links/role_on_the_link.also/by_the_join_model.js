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

Fight.belongsTo(Battle, { foreignKey: 'battle_id' });

async function joinAs(heroId, battleId, role) {
  await Fight.upsert({ hero_id: heroId, battle_id: battleId, role });
}

async function rolesOf(heroId) {
  const fights = await Fight.findAll({
    where: { hero_id: heroId },
    include: Battle,
  });
  return fights.map(({ Battle: { name }, role }) => ({
    battle: name, role,
  }));
}

module.exports = { sequelize, Hero, Battle, joinAs, rolesOf };
