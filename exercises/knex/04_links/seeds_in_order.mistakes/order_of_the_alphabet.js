// When the links are put in, their heroes are not there, and the
// foreign key refuses them. Seeds run by their names, from A to Z,
// not as they stand in the file: battles and fights come before
// heroes, and 10_ comes before 1_. Where the order is good, nobody
// may have waited for the heroes.
//
// Look next at: the names of the seeds, sorted from A to Z. Which
// rows must be there first, and does each seed wait for its rows?
exports.seeds = {
  heroes: async function (knex) {
    await knex('heroes').insert([
      { id: 1, name: 'Achilles', home: 'Phthia' },
      { id: 2, name: 'Hector', home: 'Ilium' },
    ]);
  },

  battles: async function (knex) {
    await knex('fights').del();
    await knex('battles').del();
    await knex('heroes').del();
    await knex('battles').insert([
      { id: 101, name: 'Troy', year: -1184 },
      { id: 102, name: 'Scyros', year: -1193 },
    ]);
  },

  fights: async function (knex) {
    await knex('fights').insert([
      { hero_id: 1, battle_id: 101 },
      { hero_id: 1, battle_id: 102 },
      { hero_id: 2, battle_id: 101 },
    ]);
  },
};
