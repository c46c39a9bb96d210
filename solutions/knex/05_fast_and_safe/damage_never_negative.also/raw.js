// The rule stands right behind its column, in SQL.
module.exports = {
  up: (knex) => knex.raw(`
    CREATE TABLE blows (
      hero_id INTEGER NOT NULL REFERENCES heroes (id),
      battle_id INTEGER NOT NULL REFERENCES battles (id),
      damage INTEGER NOT NULL CHECK (damage >= 0),
      PRIMARY KEY (hero_id, battle_id)
    ) WITHOUT ROWID`),
  down: (knex) => knex.schema.dropTable('blows'),
};
