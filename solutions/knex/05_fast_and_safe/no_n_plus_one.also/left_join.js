const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});

exports.heroesWithBattles = () => knex('heroes')
  .leftJoin('fights', 'hero_id', 'heroes.id')
  .leftJoin('battles', 'battles.id', 'battle_id')
  .select('heroes.id', 'heroes.name', 'battles.name as battle')
  .then((rows) => {
    const heroes = {};
    rows.forEach(({ id, name, battle }) => {
      heroes[id] = heroes[id] || { id, name, battles: [] };
      if (battle !== null) heroes[id].battles.push(battle);
    });
    return Object.values(heroes);
  });
