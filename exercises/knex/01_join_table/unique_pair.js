// Each pair once
//
// So far the join table lets two bad things in: the same link twice, and
// half a link (NULL at one end).
// Write up and down again, so that the table refuses both.
// The names of the table and of its columns are your choice.
//
// heroes (id, name, home)    battles (id, name, year)

exports.up = function (knex) {
  // your answer
};

exports.down = function (knex) {
  // your answer
};
