// The join table, by migration
//
// Write a migration. up makes a join table between heroes and battles. A
// row in it says: this hero fought in this battle. down takes it away.
// The names of the table and of its columns are your choice.
//
// heroes (id, name, home)    battles (id, name, year)
//
// Both functions get one thing: knex. Knex waits for what they return.

exports.up = function (knex) {
  // your answer
};

exports.down = function (knex) {
  // your answer
};
