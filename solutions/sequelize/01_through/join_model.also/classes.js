import { DataTypes, Model, Sequelize } from 'sequelize';

export const sequelize = new Sequelize('sqlite::memory:', {
  logging: false,
  define: { timestamps: false },
});

export class Hero extends Model {}
export class Battle extends Model {}
class Participation extends Model {}

Hero.init(
  { name: DataTypes.STRING, home: DataTypes.STRING },
  { sequelize, tableName: 'heroes' },
);
Battle.init(
  { name: DataTypes.STRING, year: DataTypes.INTEGER },
  { sequelize, tableName: 'battles' },
);

const key = (model) => ({
  type: DataTypes.INTEGER,
  allowNull: false,
  references: { model },
});
Participation.init({ hero: key(Hero), battle: key(Battle) }, {
  sequelize,
  indexes: [{ unique: true, fields: ['hero', 'battle'] }],
});

export function up() {
  return Participation.sync();
}
