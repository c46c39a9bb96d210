// force: true drops each table before it makes it anew, and the given
// tables are among them. Their rows are gone. Without force, sync()
// leaves a table alone that is there.
//
// Look next at: what stands between the brackets of sync. Which tables
// does it speak of?
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
    references: { model: 'heroes', key: 'id' },
  },
  battleId: {
    type: DataTypes.INTEGER,
    allowNull: false,
    primaryKey: true,
    references: { model: 'battles', key: 'id' },
  },
}, { tableName: 'fights', timestamps: false });

async function up() {
  await sequelize.sync({ force: true });
}

module.exports = { sequelize, Hero, Battle, up };
