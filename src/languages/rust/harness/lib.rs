//! What stands between the runner and an answer in Rust: it gives the answer a database, calls it, and says what came of it.
//!
//! It decides nothing. What is right is known to the runner alone.

#![forbid(unsafe_code)]

mod cell;
mod line;
mod rows;
mod serve;
mod stop;
mod store;

pub use cell::Cell;
pub use rows::{Rows, Values, rows};
pub use serve::{Answer, Call, Opened, Store, serve};
pub use stop::Stop;

/// One row: `row![hero.id, hero.name]`.
#[macro_export]
macro_rules! row {
    ($($value:expr),* $(,)?) => { ::std::vec![$($crate::Cell::from($value)),*] };
}
