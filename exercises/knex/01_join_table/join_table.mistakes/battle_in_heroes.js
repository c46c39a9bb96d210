// A column in heroes holds one battle for each hero. A hero with two
// battles would need two values in it.
//
// Look next at: the sentence "this hero fought in this battle". Can
// it be true twice for the same hero? Then where is room for it?
exports.up = function (knex) {
  return knex.schema.alterTable('heroes', function (table) {
    table.integer('battle_id').unsigned().references('battles.id');
  });
};

exports.down = function (knex) {
  return knex.schema.alterTable('heroes', function (table) {
    table.dropColumn('battle_id');
  });
};
