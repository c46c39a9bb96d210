// When a hero goes, the links go. For a battle nothing is said, so a
// battle with links can't go.
//
// Look next at: the foreign key to battles. What does it say about
// deleting?
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
    },
  });
};

exports.down = async (queryInterface) => {
  await queryInterface.dropTable('fights');
};
