// Each seed gives a chain of promises. Rows go before rows come, so
// that the seeds may run again.
const rows = {
  heroes: [['id', 'name', 'home'], [1, 'Achilles', 'Phthia'], [2, 'Hector', 'Ilium']],
  battles: [['id', 'name', 'year'], [101, 'Troy', -1184], [102, 'Scyros', -1193]],
  fights: [['hero_id', 'battle_id'], [1, 101], [1, 102], [2, 101]],
};

function put(knex, table) {
  const [columns, ...values] = rows[table];
  const record = (row) => Object.fromEntries(columns.map((name, index) => [name, row[index]]));
  return knex(table).insert(values.map(record));
}

exports.seeds = {
  a_empty: (knex) => knex('fights').del()
    .then(() => knex('battles').del())
    .then(() => knex('heroes').del()),
  b_ends: (knex) => put(knex, 'heroes').then(() => put(knex, 'battles')),
  c_links: (knex) => put(knex, 'fights'),
};
