exports.up = (queryInterface) => queryInterface.sequelize.query(`
  CREATE TABLE fights (
    hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
    battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
    UNIQUE (hero_id, battle_id)
  )
`);

exports.down = (queryInterface) => (
  queryInterface.sequelize.query('DROP TABLE fights')
);
