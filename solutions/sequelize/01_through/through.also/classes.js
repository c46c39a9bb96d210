import { DataTypes, Model, Sequelize } from 'sequelize';

export const sequelize = new Sequelize({
  dialect: 'sqlite',
  storage: ':memory:',
  logging: false,
});

export class Hero extends Model {
  static associate({ Battle, Participation }) {
    Hero.belongsToMany(Battle, {
      as: 'battles',
      through: { model: Participation },
      foreignKey: 'hero',
      otherKey: { name: 'battle', allowNull: false },
      onDelete: 'CASCADE',
    });
  }
}
export class Battle extends Model {}
class Participation extends Model {}

const given = (tableName) => ({ sequelize, tableName, timestamps: false });
Hero.init(
  { name: DataTypes.STRING, home: DataTypes.STRING },
  given('heroes'),
);
Battle.init(
  { name: DataTypes.STRING, year: DataTypes.INTEGER },
  given('battles'),
);
Participation.init({}, { sequelize });

Hero.associate(sequelize.models);
