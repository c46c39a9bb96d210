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
  const pair = { hero_id: heroId, battle_id: battleId };
  const [changed] = await Fight.update({ role }, { where: pair });
  if (changed === 0) await Fight.create({ ...pair, role });
}

async function rolesOf(heroId) {
  return Hero.findAll({
    where: { id: heroId },
    raw: true,
    attributes: [],
    include: {
      association: 'battles',
      required: true,
      attributes: [['name', 'battle']],
      through: { attributes: ['role'] },
    },
  }).then((rows) => rows.map((row) => ({
    battle: row['battles.battle'],
    role: row['battles.Fight.role'],
  })));
}

module.exports = { sequelize, Hero, Battle, joinAs, rolesOf };
