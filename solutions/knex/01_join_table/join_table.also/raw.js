module.exports = {
  up: (knex) => knex.raw(`
    CREATE TABLE fights (
      hero_id   INTEGER REFERENCES heroes (id),
      battle_id INTEGER REFERENCES battles (id)
    )
  `),
  down: (knex) => knex.raw('DROP TABLE fights'),
};
