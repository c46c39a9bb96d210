// A migration speaks of tables and columns, not of models. What
// belongsToMany would add by itself has to be said here: both keys, NOT
// NULL, the pair, and what happens when one side goes.
//
// createTable adds no id of its own and no timestamps. primaryKey on both
// columns makes one key of the two.
//
// Both functions wait for what they began. One that does not is written
// down as done, and the table may never come.
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
  await queryInterface.dropTable('fights');
};
