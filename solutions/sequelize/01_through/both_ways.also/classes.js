import { DataTypes, Model, Sequelize } from 'sequelize';

export const sequelize = new Sequelize({
  dialect: 'sqlite',
  storage: ':memory:',
  logging: false,
  define: { timestamps: false },
});

class Hero extends Model {}
class Battle extends Model {}

Hero.init(
  { name: DataTypes.STRING, home: DataTypes.STRING },
  { sequelize, modelName: 'Hero', tableName: 'heroes' },
);
Battle.init(
  { name: DataTypes.STRING, year: DataTypes.INTEGER },
  { sequelize, modelName: 'Battle', tableName: 'battles' },
);

const through = 'heroes_battles';
Hero.Battles = Hero.belongsToMany(Battle, {
  through,
  as: { singular: 'battle', plural: 'battles' },
  foreignKey: { name: 'hero_id', allowNull: false },
});
Battle.Heroes = Battle.belongsToMany(Hero, {
  through,
  as: { singular: 'hero', plural: 'heroes' },
  foreignKey: { name: 'battle_id', allowNull: false },
});

export { Battle, Hero };
