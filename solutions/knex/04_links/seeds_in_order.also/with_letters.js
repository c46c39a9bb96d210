const clear = (knex) => knex('fights').del()
  .then(() => knex('heroes').del())
  .then(() => knex('battles').del());

const heroes = (knex) => knex('heroes').insert([
  { id: 1, name: 'Achilles', home: 'Phthia' },
  { id: 2, name: 'Hector', home: 'Ilium' },
]);

const battles = (knex) => knex('battles').insert([
  { id: 101, name: 'Troy', year: -1184 },
  { id: 102, name: 'Scyros', year: -1193 },
]);

const fights = (knex) => knex('fights').insert([
  { hero_id: 1, battle_id: 101 },
  { hero_id: 1, battle_id: 102 },
  { hero_id: 2, battle_id: 101 },
]);

module.exports.seeds = {
  d_fights: fights, c_battles: battles, b_heroes: heroes, a_clear: clear,
};
