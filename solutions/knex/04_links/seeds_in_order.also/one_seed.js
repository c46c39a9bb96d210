export const seeds = {
  everything: async (knex) => {
    for (const table of ['fights', 'heroes', 'battles']) {
      await knex(table).del();
    }
    const heroes = knex('heroes');
    await heroes.insert([
      { id: 2, name: 'Hector', home: 'Ilium' },
      { id: 1, name: 'Achilles', home: 'Phthia' },
    ]);
    await knex.raw(`INSERT INTO battles (id, name, year) VALUES
      (101, 'Troy', -1184), (102, 'Scyros', -1193)`);
    await knex('fights').insert([
      { hero_id: 1, battle_id: 101 },
      { hero_id: 1, battle_id: 102 },
      { hero_id: 2, battle_id: 101 },
    ]);
  },
};
