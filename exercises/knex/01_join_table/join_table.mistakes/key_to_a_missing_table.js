// A foreign key of your table points at a table that does not
// exist. references('id') alone does this, too: it names no table,
// so Knex writes the name undefined. The table is made all the same.
// The look-up comes with the first link, and then every link fails.
//
// Look next at: each references(...). In which table is the id
// looked up, and is that table's name written there as it is given?
exports.up = function (knex) {
  return knex.schema.createTable('fights', function (table) {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().references('id');
    table.integer('battle_id').unsigned().references('id');
  });
};

exports.down = function (knex) {
  return knex.schema.dropTable('fights');
};
