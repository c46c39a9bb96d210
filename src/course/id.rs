//! The name of an exercise: `sql/unique_pair`.
//!
//! Not for looking anything up: see `Course`.

use std::fmt;

/// A track and an exercise's name, unique together.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ExerciseId {
    /// The track: `sql`.
    pub track: String,
    /// The exercise: `unique_pair`.
    pub name: String,
}

impl ExerciseId {
    /// The id of `name` in `track`.
    pub fn new(track: impl Into<String>, name: impl Into<String>) -> Self {
        Self { track: track.into(), name: name.into() }
    }

    /// Reads `track/name`, or `name` within `current_track`.
    #[must_use]
    pub fn parse(text: &str, current_track: &str) -> Self {
        match text.split_once('/') {
            Some((track, name)) => Self::new(track, name),
            None => Self::new(current_track, text),
        }
    }
}

impl fmt::Display for ExerciseId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.track, self.name)
    }
}
