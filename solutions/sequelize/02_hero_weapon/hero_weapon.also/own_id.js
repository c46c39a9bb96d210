const { Sequelize, DataTypes } = require('sequelize');

const sequelize = new Sequelize({
  dialect: 'sqlite',
  storage: ':memory:',
  logging: false,
});

const Hero = sequelize.define('hero', {
  name: DataTypes.STRING,
}, { tableName: 'heroes' });

const Weapon = sequelize.define('weapon', { name: DataTypes.STRING });

const link = (model) => ({
  type: DataTypes.INTEGER,
  allowNull: false,
  references: { model },
  onDelete: 'CASCADE',
});
const Ownership = sequelize.define('HeroWeapon', {
  id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
  hero_id: link(Hero),
  weapon_id: link(Weapon),
  since: DataTypes.INTEGER,
});

Hero.belongsToMany(Weapon, {
  through: Ownership,
  as: 'weapons',
  foreignKey: 'hero_id',
});
Weapon.belongsToMany(Hero, {
  through: Ownership,
  as: 'heroes',
  foreignKey: 'weapon_id',
});

module.exports = { sequelize, Hero, Weapon };
