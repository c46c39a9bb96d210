// belongsToMany reads: a hero belongs to many battles, through Fight. It
// does three things.
//
// It gives the model Fight two columns, HeroId and BattleId, with foreign
// keys, and makes one primary key of the two: so neither may be empty, and
// each pair is there once. It gives each hero getBattles, addBattle,
// removeBattle and more; the names come from the alias. And it lets you
// write include: 'battles' in a query.
//
// through may also be a name: through: 'fights'. Then Sequelize makes the
// model by itself. With a model of your own you can say more about a link
// later: a role, a day.
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

const Fight = sequelize.define('Fight', {}, {
  tableName: 'fights',
  timestamps: false,
});

Hero.belongsToMany(Battle, { through: Fight, as: 'battles' });

module.exports = { sequelize, Hero, Battle };
