// An inner join gives a row for each link. A hero without a link has
// no row, and is missing. The task asks for all heroes.
//
// Look next at: the hero who is missing. How many battles has that
// hero?
const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

const Hero = bookshelf.Model.extend({
  tableName: 'heroes',
  battles: function () {
    return this.belongsToMany(Battle, 'fights');
  },
});

const Battle = bookshelf.Model.extend({
  tableName: 'battles',
});

exports.heroesWithBattles = async function () {
  const links = await knex('fights')
    .join('heroes', 'heroes.id', 'hero_id')
    .join('battles', 'battles.id', 'battle_id')
    .select('heroes.id', 'heroes.name', 'battles.name as battle');
  const heroes = new Map();
  for (const { id, name, battle } of links) {
    if (!heroes.has(id)) heroes.set(id, { id, name, battles: [] });
    heroes.get(id).battles.push(battle);
  }
  return [...heroes.values()];
};
