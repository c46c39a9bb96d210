// The list has roles of other heroes, too. You read the whole battle
// with all its links, and the hero was lost on the way.
//
// Look next at: rolesOf. Where does it say whose links are meant?
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
  const hero = await Hero.findByPk(heroId);
  await hero.addBattle(battleId, { through: { role } });
}

async function rolesOf() {
  const fights = await Fight.findAll({ include: Battle });
  return fights.map((fight) => (
    { battle: fight.Battle.name, role: fight.role }
  ));
}

module.exports = { sequelize, Hero, Battle, joinAs, rolesOf };
