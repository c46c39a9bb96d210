// down said that it was done, and the table is still there. Either
// nothing waited for dropTable, or it was never called: a return
// alone on its line ends the function.
//
// Look next at: down, word by word. What does it give back, and does
// dropTable stand on the same line?
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

exports.down = (queryInterface) => {
  return
    queryInterface.dropTable('fights');
};
