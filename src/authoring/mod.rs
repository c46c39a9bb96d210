//! For authors: checking that the course does what it says, and beginning a new exercise.
//!
//! The content is tested like code: stubs do not pass, right answers do, each mistake is rejected under its own name, and
//! small changes to a solution are noticed. Nothing here is used while a learner works.

mod catalogue;
mod check;
mod exercise;
mod mutants;
mod taught;

pub use catalogue::Catalogue;
pub use check::{CourseReport, check};
pub use exercise::ExerciseReport;
pub use mutants::MutantReport;
