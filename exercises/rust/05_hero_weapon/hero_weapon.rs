// Hero and weapon
//
// An empty page. A hero can have many weapons, a weapon many heroes.
//
//   migrate      makes heroes (id, name), weapons (id, name) and a
//                join table between them
//   equip        gives a weapon to a hero
//   weapons_of   gives the weapons of a hero
//   owners_of    gives the heroes who have a weapon
//
// The task says what the functions take and give.

use rusqlite::{Connection, Result};

// your answer
