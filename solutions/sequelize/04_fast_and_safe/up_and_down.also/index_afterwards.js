export const up = (queryInterface, { INTEGER }) => queryInterface
  .createTable('participations', {
    hero: {
      type: INTEGER,
      allowNull: false,
      references: { model: 'heroes', key: 'id' },
      onDelete: 'CASCADE',
      onUpdate: 'CASCADE',
    },
    battle: {
      type: INTEGER,
      allowNull: false,
      references: { model: 'battles', key: 'id' },
      onDelete: 'CASCADE',
      onUpdate: 'CASCADE',
    },
  })
  .then(() => queryInterface.addIndex('participations', {
    fields: ['hero', 'battle'],
    unique: true,
  }));

export async function down(queryInterface) {
  await queryInterface.removeIndex('participations', ['hero', 'battle']);
  await queryInterface.dropTable('participations');
}
