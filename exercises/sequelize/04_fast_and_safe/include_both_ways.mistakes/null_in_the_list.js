// LEFT JOIN keeps whoever has no link: one row, with NULL for the
// other side. Your list holds this NULL as if it were somebody.
//
// Look next at: the line that puts something into the list. What
// does it do with a row that has nothing?
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

const bothSides = (one, oneKey, other, otherKey, where) => `
  SELECT a.id, a.name, b.id AS other_id, b.name AS other_name
  FROM ${one} AS a
  LEFT JOIN fights ON fights.${oneKey} = a.id
  LEFT JOIN ${other} AS b ON b.id = fights.${otherKey} ${where}`;

async function lists(part, sql, replacements) {
  const [rows] = await sequelize.query(sql, { replacements });
  const found = new Map();
  for (const { id, name, other_id, other_name } of rows) {
    if (!found.has(id)) found.set(id, { id, name, [part]: [] });
    found.get(id)[part].push({ id: other_id, name: other_name });
  }
  return [...found.values()];
}

async function everyHero() {
  const sql = bothSides('heroes', 'hero_id', 'battles', 'battle_id', '');
  return lists('battles', sql);
}

async function everyBattle() {
  const sql = bothSides('battles', 'battle_id', 'heroes', 'hero_id', '');
  return lists('heroes', sql);
}

async function everyHeroBefore(year) {
  const early = 'AND b.year < :year';
  const sql = bothSides('heroes', 'hero_id', 'battles', 'battle_id', early);
  return lists('battles', sql, { year });
}

module.exports = {
  sequelize, Hero, Battle, everyHero, everyBattle, everyHeroBefore,
};
