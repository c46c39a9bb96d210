// A rule stands at one column alone. So its value can stand in one
// row only. But the hero comes again with each further battle, and
// the battle with each further hero.
//
// Look next at: the second row, the one that was refused. Which
// value is in both rows, and may that be?
exports.up = async (queryInterface, Sequelize) => {
  await queryInterface.createTable('fights', {
    hero_id: {
      type: Sequelize.INTEGER,
      allowNull: false,
      unique: true,
      references: { model: 'heroes', key: 'id' },
      onDelete: 'CASCADE',
    },
    battle_id: {
      type: Sequelize.INTEGER,
      allowNull: false,
      unique: true,
      references: { model: 'battles', key: 'id' },
      onDelete: 'CASCADE',
    },
  });
};

exports.down = async (queryInterface) => {
  await queryInterface.dropTable('fights');
};
