// The names begin with numbers, so that the alphabet gives the right
// order: heroes and battles first, then the links that point at
// them. As files they would be called 01_heroes.js, 02_battles.js
// and 03_fights.js.
//
// The first seed takes all rows away, in the opposite order: links
// first. So the seeds can run again and again, and the rows are
// always the same.
exports.seeds = {
  '01_heroes': async function (knex) {
    await knex('fights').del();
    await knex('battles').del();
    await knex('heroes').del();
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
