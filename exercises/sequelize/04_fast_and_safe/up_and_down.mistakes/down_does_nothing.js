// After down, the table is still there. Either down has nothing in
// it, or it ends before it comes to dropTable: a return alone on its
// line ends the function.
//
// Look next at: down, word by word. Does dropTable stand on the same
// line as return?
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
