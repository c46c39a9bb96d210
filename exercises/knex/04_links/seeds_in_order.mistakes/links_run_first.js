// The links are put in before anything else, and the foreign key
// refuses them. Names are sorted letter by letter, from A to Z: 10_
// comes before 8_, since 1 comes before 8. Two digits in each name
// help: 08_, 09_, 10_.
//
// Look next at: the names of the seeds, sorted from A to Z. Which
// rows must be there first?
exports.seeds = {
  '9_heroes': async function (knex) {
    await knex('heroes').insert([
      { id: 1, name: 'Achilles', home: 'Phthia' },
      { id: 2, name: 'Hector', home: 'Ilium' },
    ]);
  },

  '8_battles': async function (knex) {
    await knex('fights').del();
    await knex('battles').del();
    await knex('heroes').del();
    await knex('battles').insert([
      { id: 101, name: 'Troy', year: -1184 },
      { id: 102, name: 'Scyros', year: -1193 },
    ]);
  },

  '10_fights': async function (knex) {
    await knex('fights').insert([
      { hero_id: 1, battle_id: 101 },
      { hero_id: 1, battle_id: 102 },
      { hero_id: 2, battle_id: 101 },
    ]);
  },
};
