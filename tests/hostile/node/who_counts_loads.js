// knex/join_table: error
// says: can't tell which column of fights holds the battle
// Sound at first, another table at each later time.
let times = 0;
exports.up = (knex) => knex.schema.createTable('fights', (table) => {
  times += 1;
  table.increments('id');
  table.integer('hero_id').references('heroes.id');
  if (Date.now() % 2 === 3 || times > 5) table.integer('battle_id').references('battles.id');
});
exports.down = (knex) => knex.schema.dropTable('fights');
