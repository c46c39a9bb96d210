// The role stands on the link
//
// fights has a third column: fights (hero_id, battle_id, role). Each hero
// has a role in each battle: a leader at Troy may be a scout at Scyros.
//
//   Fight:    the model does not know about role yet. Tell it.
//   joinAs(heroId, battleId, role)
//             links the two, with this role. If they are linked already,
//             the link gets this role.
//   rolesOf(heroId)
//             gives a list of objects { battle, role }: the name of each
//             battle of the hero, and the hero's role there.
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

// your answer
const Fight = sequelize.define('Fight', {
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
}

async function rolesOf(heroId) {
}

module.exports = { sequelize, Hero, Battle, joinAs, rolesOf };
