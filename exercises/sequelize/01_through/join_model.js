// A model for the table in the middle
//
// heroes (id, name, home) and battles (id, name, year) are there already,
// with rows. Battle is finished: it is the model of the table battles.
//
//   Hero:         write it in the same way, for the table heroes.
//   A third one:  a model for a table in the middle. Its name is your
//                 choice. A row says: this hero fought in this battle. Two
//                 foreign keys, both with a value, and each pair once.
//   up:           makes the tables of all your models.
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

// your answer
let Hero;

async function up() {
}

module.exports = { sequelize, Hero, Battle, up };
