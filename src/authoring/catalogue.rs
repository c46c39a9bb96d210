//! The catalogue of mistakes that learners make, and which exercises provoke each.

use std::collections::BTreeMap;

use crate::course::{Course, ExerciseId, parse};
use crate::error::{Failure, Result};

/// Where it lies in a course.
const FILE: &str = "exercises/catalogue.toml";

/// The catalogue, with the exercises that reject each of its mistakes under a name of their own.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    /// Each id with what it stands for, in the order of the file.
    pub entries: Vec<(String, String)>,
    /// The exercises of each id.
    pub exercises: BTreeMap<String, Vec<ExerciseId>>,
}

impl Catalogue {
    /// The catalogue of a course; empty when it has none.
    ///
    /// # Errors
    /// When the file does not parse.
    pub fn read(course: &Course) -> Result<Self> {
        let Some(text) = course.file(FILE)? else { return Ok(Self::default()) };
        let table: toml::Table = parse(&course.shown(FILE), &text).map_err(Failure::files)?;
        let entries =
            table.into_iter().map(|(id, text)| (id, text.as_str().unwrap_or_default().to_owned())).collect();
        Ok(Self { entries, exercises: BTreeMap::new() })
    }

    /// Notes that `exercise` rejects the mistake `id`.
    pub fn add(&mut self, id: &str, exercise: &ExerciseId) {
        let exercises = self.exercises.entry(id.to_owned()).or_default();
        if !exercises.contains(exercise) {
            exercises.push(exercise.clone());
        }
    }

    /// The ids that no exercise rejects.
    #[must_use]
    pub fn missing(&self) -> Vec<&str> {
        let ids = self.entries.iter().map(|(id, _)| id.as_str());
        ids.filter(|id| !self.exercises.contains_key(*id)).collect()
    }

    /// The ids that exercises use and that the catalogue does not have.
    #[must_use]
    pub fn unknown(&self) -> Vec<&str> {
        let known = |id: &str| self.entries.iter().any(|(entry, _)| entry == id);
        self.exercises.keys().map(String::as_str).filter(|id| !known(id)).collect()
    }
}
