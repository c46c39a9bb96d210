const { DataTypes } = require('sequelize');

const end = (model) => ({
  type: DataTypes.INTEGER,
  allowNull: false,
  references: { model },
  onDelete: 'cascade',
});

module.exports = {
  up(queryInterface) {
    return queryInterface.createTable('hero_battles', {
      id: {
        type: DataTypes.INTEGER,
        primaryKey: true,
        autoIncrement: true,
      },
      heroId: end('heroes'),
      battleId: end('battles'),
      createdAt: DataTypes.DATE,
    }, { uniqueKeys: { each_pair: { fields: ['heroId', 'battleId'] } } });
  },
  down: (queryInterface) => queryInterface.dropTable('hero_battles'),
};
