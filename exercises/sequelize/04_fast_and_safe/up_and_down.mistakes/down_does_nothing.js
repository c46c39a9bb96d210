// down said that it was done, and the table is still there. Either
// nothing waited for dropTable, or it was never called, since a
// return alone on its line ends the function. Or it names another
// table: Sequelize drops a table IF EXISTS, and says nothing where
// there is none.
//
// Look next at: down, word by word. What does it give back, does
// dropTable stand on the same line, and which table does it name?
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
