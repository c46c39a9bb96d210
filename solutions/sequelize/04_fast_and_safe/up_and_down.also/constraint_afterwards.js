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
  await queryInterface.addConstraint('fights', {
    type: 'unique',
    name: 'each_pair_once',
    fields: ['hero_id', 'battle_id'],
  });
};

exports.down = async (queryInterface) => {
  await queryInterface.dropTable('fights');
};
