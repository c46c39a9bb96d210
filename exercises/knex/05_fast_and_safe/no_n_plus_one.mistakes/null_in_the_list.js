// LEFT JOIN keeps a hero without battles: one row, with NULL for
// the battle. Your list holds this NULL as if it were a battle.
//
// Look next at: the line that puts a battle into the list. What
// does it do with a row that has none?
const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});

exports.heroesWithBattles = async function () {
  const rows = await knex('heroes')
    .leftJoin('fights', 'hero_id', 'heroes.id')
    .leftJoin('battles', 'battles.id', 'battle_id')
    .select('heroes.id', 'heroes.name', 'battles.name as battle');
  const heroes = new Map();
  for (const { id, name, battle } of rows) {
    if (!heroes.has(id)) heroes.set(id, { id, name, battles: [] });
    heroes.get(id).battles.push(battle);
  }
  return [...heroes.values()];
};
