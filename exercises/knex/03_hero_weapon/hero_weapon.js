// Hero and weapon
//
// A hero can have many weapons, a weapon can have many heroes. An
// empty page: make it all.
//
//   exports.up       tables heroes (id, name), weapons (id, name), and a
//                    join table: each pair once, no half links
//   exports.down     takes away what up made
//   exports.Hero     a model with the relation weapons
//   exports.Weapon   a model with the relation heroes
//
// The join table, its columns and its model have the names that you
// choose.
//
// your answer

