// The links are gone, but the table is still there. The second up
// finds it and fails, or leaves it as it is.
//
// Look next at: what up made. A table, or rows? Which call takes
// that away?
exports.up = async (queryInterface, Sequelize) => {
  await queryInterface.createTable('fights', {
    hero_id: {
      type: Sequelize.INTEGER,
      allowNull: false,
      primaryKey: true,
      references: { model: 'heroes', key: 'id' },
      onDelete: 'CASCADE',
    },
    battle_id: {
      type: Sequelize.INTEGER,
      allowNull: false,
      primaryKey: true,
      references: { model: 'battles', key: 'id' },
      onDelete: 'CASCADE',
    },
  });
};

exports.down = async (queryInterface) => {
  await queryInterface.bulkDelete('fights', {});
};
