// Hero and weapon
//
// An empty page. Hector had a sword, Durendal; long after him Roland had
// it. Sigurd had two swords, Gram and Hrotti.
//
// Make the models Hero (table heroes: id, name) and Weapon (table weapons:
// id, name), a model for the table in the middle, and the relationship from
// both sides, with the aliases "weapons" and "heroes". Each pair once, no
// half links, foreign keys at both ends. When a hero is deleted, the links
// of that hero go.
//
// I call sequelize.sync() before I try it. If you export a function up, I
// run that instead.
const { Sequelize, DataTypes } = require('sequelize');

const sequelize = new Sequelize({
  dialect: 'sqlite',
  storage: ':memory:',
  logging: false,
});

// your answer
let Hero;
let Weapon;

module.exports = { sequelize, Hero, Weapon };
