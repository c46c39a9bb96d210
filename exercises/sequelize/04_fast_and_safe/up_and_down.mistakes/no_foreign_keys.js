// Nothing says that the numbers are ids of rows elsewhere. Any
// number is accepted, and links stay behind when a hero or a battle
// goes.
//
// Look next at: the two columns. What would tell the database where
// their numbers must exist?
exports.up = async (queryInterface, Sequelize) => {
  await queryInterface.createTable('fights', {
    hero_id: {
      type: Sequelize.INTEGER,
      allowNull: false,
      primaryKey: true,
    },
    battle_id: {
      type: Sequelize.INTEGER,
      allowNull: false,
      primaryKey: true,
    },
  });
};

exports.down = async (queryInterface) => {
  await queryInterface.dropTable('fights');
};
