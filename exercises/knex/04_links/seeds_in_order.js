// Seeds in order
//
// A seed puts rows into empty tables. Knex runs all seeds in the
// order of their names, from A to Z. Here each seed is one function
// in an object; in a project each is a file of that name.
//
// These seeds stop, because their order is not right, and they can't
// run twice. Mend them: rename them, and let the first one take away
// all rows. After a run there must be exactly the rows that stand
// here.
//
// heroes (id, name, home)    battles (id, name, year)
//
// fights (hero_id, battle_id)

exports.seeds = {
  // your answer
  heroes: async function (knex) {
    await knex('heroes').insert([
      { id: 1, name: 'Achilles', home: 'Phthia' },
      { id: 2, name: 'Hector', home: 'Ilium' },
    ]);
  },

  battles: async function (knex) {
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
