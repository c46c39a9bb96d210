const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});

exports.heroesWithBattles = async () => {
  const [heroes, links] = await Promise.all([
    knex.select('id', 'name').from('heroes'),
    knex('fights').join('battles', 'battle_id', 'battles.id').select(),
  ]);
  const battlesOf = (id) => links
    .filter((link) => link.hero_id === id)
    .map((link) => link.name);
  return heroes.map((hero) => ({ ...hero, battles: battlesOf(hero.id) }));
};
