//! Everything that the SQL room says to a learner, so that it can be read over and translated in one place.
//!
//! Words only: what is said when is decided elsewhere. Sentences follow one order: what happened, why, where to look.

pub mod sections;
