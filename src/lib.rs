//! `workbook`: an exercise book for many-to-many relationships.
//!
//! The rooms and the arrows between them are drawn in `ARCHITECTURE.md`; `tests/rooms.rs` keeps them. This crate is the
//! inside of the `workbook` command; it promises no stable library interface.
//!
//! The heart of it, in a few lines: an exercise, an answer, a verdict.
//!
//! ```
//! use workbook::course::{Course, ExerciseId};
//! use workbook::judge::{Status, judge};
//!
//! # fn main() -> Result<(), workbook::error::Failure> {
//! let exercise = Course::embedded().exercise(&ExerciseId::new("sql", "first_join_table"))?;
//! let verdict = judge(&exercise, "CREATE TABLE fights (hero_id INTEGER, battle_id INTEGER);", &mut |_| {});
//! assert_eq!(verdict.status, Status::Failed);
//! assert_eq!(verdict.mistake(), Some("no_foreign_keys"));
//! # Ok(())
//! # }
//! ```

pub mod authoring;
pub mod cli;
pub mod commands;
pub mod course;
pub mod database;
pub mod env;
pub mod error;
pub mod grading;
pub mod judge;
pub mod languages;
pub mod programs;
pub mod report;
pub mod terminal;
pub mod watch;
pub mod workspace;
