// Damage is never negative
//
// Make the join table once more, now with a number of its own:
// damage, how much damage the hero did in that battle. It may be 0,
// it may be large, it may never be below 0.
//
// heroes (id, name, home)    battles (id, name, year)

exports.up = function (knex) {
  // your answer
};

exports.down = function (knex) {
  // your answer
};
