// up said that it was done before the table was there. createTable
// gives a promise: it has begun, but is not finished. The program
// that runs migrations writes down: done.
//
// Look next at: the line with createTable. What makes up wait for
// it, or hand the promise on?
exports.up = async (queryInterface, Sequelize) => {
  queryInterface.createTable('fights', {
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
  await queryInterface.dropTable('fights');
};
