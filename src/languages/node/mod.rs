//! Answers in JavaScript, on the real knex, bookshelf and sequelize: what they need of this machine.
//!
//! Judging knows nothing of this: it is handed a language.

mod library;
pub mod packages;
mod tools;

pub use tools::{Library, Packages, Tools};
