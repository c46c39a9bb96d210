// Foreign keys look up whether the hero and the battle exist. They
// do not look whether the same pair is in the table already, and
// neither does anything else here.
//
// Look next at: the two rows. Which columns are equal in both? They,
// together, may not repeat.
exports.up = async (queryInterface, Sequelize) => {
  await queryInterface.createTable('fights', {
    hero_id: {
      type: Sequelize.INTEGER,
      allowNull: false,
      references: { model: 'heroes', key: 'id' },
      onDelete: 'CASCADE',
    },
    battle_id: {
      type: Sequelize.INTEGER,
      allowNull: false,
      references: { model: 'battles', key: 'id' },
      onDelete: 'CASCADE',
    },
  });
};

exports.down = async (queryInterface) => {
  await queryInterface.dropTable('fights');
};
