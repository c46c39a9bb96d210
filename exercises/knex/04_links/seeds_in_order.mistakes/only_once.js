// The first run is good. The second one finds the rows of the first,
// and puts in the same ids again.
//
// Look next at: the start of the first seed. What should become of
// the rows that are there?
exports.seeds = {
  '01_heroes': async function (knex) {
    await knex('heroes').insert([
      { id: 1, name: 'Achilles', home: 'Phthia' },
      { id: 2, name: 'Hector', home: 'Ilium' },
    ]);
  },

  '02_battles': async function (knex) {
    await knex('battles').insert([
      { id: 101, name: 'Troy', year: -1184 },
      { id: 102, name: 'Scyros', year: -1193 },
    ]);
  },

  '03_fights': async function (knex) {
    await knex('fights').insert([
      { hero_id: 1, battle_id: 101 },
      { hero_id: 1, battle_id: 102 },
      { hero_id: 2, battle_id: 101 },
    ]);
  },
};
