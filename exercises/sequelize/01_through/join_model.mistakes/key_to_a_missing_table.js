// A foreign key names a table that does not exist. In references, a
// text is the name of a table as the database knows it, not the name
// of a model. Making the table does not look it up; the first link
// does, and fails.
//
// Look next at: the texts behind model. What are the tables called?
const { Sequelize, DataTypes } = require('sequelize');

const sequelize = new Sequelize({
  dialect: 'sqlite',
  storage: ':memory:',
  logging: false,
});

const Battle = sequelize.define('Battle', {
  name: { type: DataTypes.TEXT, allowNull: false },
  year: { type: DataTypes.INTEGER, allowNull: false },
}, { tableName: 'battles', timestamps: false });

const Hero = sequelize.define('Hero', {
  name: { type: DataTypes.TEXT, allowNull: false },
  home: { type: DataTypes.TEXT, allowNull: false },
}, { tableName: 'heroes', timestamps: false });

const Fight = sequelize.define('Fight', {
  heroId: {
    type: DataTypes.INTEGER,
    allowNull: false,
    primaryKey: true,
    references: { model: 'Hero', key: 'id' },
  },
  battleId: {
    type: DataTypes.INTEGER,
    allowNull: false,
    primaryKey: true,
    references: { model: 'Battle', key: 'id' },
  },
}, { tableName: 'fights', timestamps: false });

async function up() {
  await sequelize.sync();
}

module.exports = { sequelize, Hero, Battle, up };
