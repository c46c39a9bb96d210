exports.up = function (knex) {
  return knex.schema
    .raw(`
      CREATE TABLE took_part (
        hero   INTEGER NOT NULL REFERENCES heroes,
        battle INTEGER NOT NULL REFERENCES battles
      )
    `)
    .raw('CREATE UNIQUE INDEX each_pair_once ON took_part (battle, hero)');
};

exports.down = function (knex) {
  return knex.schema.dropTable('took_part');
};
