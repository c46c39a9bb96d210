// From A to Z, battles and fights come before heroes. So the links
// are put in while there are no heroes yet, and the foreign key
// refuses them. The order in which the seeds stand in the file does
// not count.
//
// Look next at: the names of the seeds, sorted from A to Z. Which
// rows must be there first?
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
