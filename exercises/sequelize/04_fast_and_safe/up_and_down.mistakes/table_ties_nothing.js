// up makes a table, but nothing in it says that it ties a hero to a
// battle: neither references to heroes and battles, nor the names
// of its columns.
//
// Look next at: the columns of your table. Which one holds the
// hero, which one the battle, and how would the database know?
exports.up = async (queryInterface, Sequelize) => {
  await queryInterface.createTable('fights', {
    who: { type: Sequelize.TEXT, allowNull: false },
    place: { type: Sequelize.TEXT, allowNull: false },
  });
};

exports.down = async (queryInterface) => {
  await queryInterface.dropTable('fights');
};
