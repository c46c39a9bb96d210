// Everything at once
//
// heroes, battles and fights (hero_id, battle_id) are there, with rows, and
// the models are finished. Write three functions. Each may send at most two
// statements, however many rows there are.
//
//   everyHero()             all heroes, each with a list battles; a hero
//                           without battles has an empty list.
//   everyBattle()           all battles, each with a list heroes.
//   everyHeroBefore(year)   all heroes, each with a list of only those
//                           battles that were before this year.
const { Sequelize, DataTypes, Op } = require('sequelize');

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

// your answer
async function everyHero() {
}

async function everyBattle() {
}

async function everyHeroBefore(year) {
}

module.exports = {
  sequelize, Hero, Battle, everyHero, everyBattle, everyHeroBefore,
};
