// A link still points at the row, and the foreign key does not say
// what should become of the link. So the database does not let the
// row go.
//
// Look next at: the two foreign keys. What should become of the
// link, and where would that be said?
exports.up = async (queryInterface, Sequelize) => {
  await queryInterface.createTable('fights', {
    hero_id: {
      type: Sequelize.INTEGER,
      allowNull: false,
      primaryKey: true,
      references: { model: 'heroes', key: 'id' },
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
