// A column of your table may stay empty. A foreign key has nothing
// to look up where there is no value, and a rule over the pair has
// nothing to compare.
//
// Look next at: the column that is empty in the row. Which option
// says that a value must be there?
exports.up = async (queryInterface, Sequelize) => {
  await queryInterface.createTable('fights', {
    hero_id: {
      type: Sequelize.INTEGER,
      references: { model: 'heroes', key: 'id' },
      onDelete: 'CASCADE',
    },
    battle_id: {
      type: Sequelize.INTEGER,
      references: { model: 'battles', key: 'id' },
      onDelete: 'CASCADE',
    },
  }, { uniqueKeys: { pair: { fields: ['hero_id', 'battle_id'] } } });
};

exports.down = async (queryInterface) => {
  await queryInterface.dropTable('fights');
};
