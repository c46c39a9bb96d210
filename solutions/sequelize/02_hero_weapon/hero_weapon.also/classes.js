import { DataTypes, Model, Sequelize } from 'sequelize';

export const sequelize = new Sequelize('sqlite::memory:', {
  logging: false,
});

const options = { sequelize, underscored: true };

export class Hero extends Model {}
Hero.init(
  { name: { type: DataTypes.STRING, unique: true } },
  { ...options, tableName: 'heroes' },
);

export class Weapon extends Model {}
Weapon.init({ name: DataTypes.STRING }, options);

class Wielding extends Model {}
Wielding.init({}, { ...options, tableName: 'heroes_weapons' });

Hero.belongsToMany(Weapon, { as: 'weapons', through: Wielding });
Weapon.belongsToMany(Hero, { as: 'heroes', through: Wielding });
