//! How known mistakes behave: the same for every answer to an exercise, and kept for the next one.
//!
//! What name comes of it is found out in `naming.rs`.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::call::Seen;
use super::observation::Print;
use crate::course::{Exercise, ExerciseId};

/// How many are kept: those of some exercises, a few kilobytes each.
const MOST: usize = 2_000;

/// What is known of one mistake on one check.
#[derive(Clone, Debug, Default)]
pub struct Behaviour {
    /// How it behaves on all of the check, where that is known.
    pub whole: Option<Whole>,
    /// What comes of calls, from the first on, as far as that is known.
    pub calls: Calls,
}

/// How a mistake behaves on all of a check.
#[derive(Clone, Debug)]
pub enum Whole {
    /// It passes, as a right answer does.
    Passes,
    /// It fails, in this way.
    Fails(Print),
}

impl Whole {
    /// How it fails, if it does.
    #[must_use]
    pub fn print(self) -> Option<Print> {
        match self {
            Self::Passes => None,
            Self::Fails(print) => Some(print),
        }
    }
}

/// No time is left to find out how a mistake behaves.
#[derive(Clone, Copy, Debug)]
pub struct NoTime;

/// What comes of a check's calls.
#[derive(Clone, Debug, Default)]
pub struct Calls {
    /// What came of each, from the first on.
    pub seen: Vec<Seen>,
    /// What is thrown before the next one ends in any way, if the answer gets no further.
    pub thrown: Option<String>,
}

impl Calls {
    /// How many of them something is known of.
    #[must_use]
    pub fn count(&self) -> usize {
        self.seen.len() + usize::from(self.thrown.is_some())
    }
}

/// What is known of mistakes.
#[derive(Debug, Default)]
pub struct Behaviours(Mutex<HashMap<Place, Behaviour>>);

/// One mistake on one check of an exercise that is just so.
type Place = (ExerciseId, u64, usize, usize);

impl Behaviours {
    /// What is known of the mistake at a place, on the check at another.
    pub fn of(&self, exercise: &Exercise, mistake: usize, check: usize) -> Behaviour {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(&place(exercise, mistake, check)).cloned().unwrap_or_default()
    }

    /// Keeps what was found out.
    pub fn keep(&self, exercise: &Exercise, mistake: usize, check: usize, behaviour: Behaviour) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(place(exercise, mistake, check), behaviour);
    }
}

fn place(exercise: &Exercise, mistake: usize, check: usize) -> Place {
    (exercise.id.clone(), exercise.key, mistake, check)
}

#[cfg(test)]
mod tests {
    use super::{Behaviour, Behaviours, MOST, Print, Whole};
    use crate::course::{Course, ExerciseId};

    #[test]
    fn what_is_known_is_known_of_one_mistake_on_one_check_of_one_exercise() {
        let mut exercise = Course::embedded().exercise(&ExerciseId::new("sql", "unique_pair")).unwrap();
        let known = Behaviours::default();
        let passes = Behaviour { whole: Some(Whole::Passes), ..Behaviour::default() };
        known.keep(&exercise, 1, 2, passes);
        let is_known = |exercise: &_, mistake, check| known.of(exercise, mistake, check).whole.is_some();
        assert!(is_known(&exercise, 1, 2));
        assert!(!is_known(&exercise, 2, 1) && !is_known(&exercise, 1, 1));
        exercise.key += 1;
        assert!(!is_known(&exercise, 1, 2), "another version of the exercise");
    }

    #[test]
    fn not_everything_is_kept() {
        let exercise = Course::embedded().exercise(&ExerciseId::new("sql", "unique_pair")).unwrap();
        let known = Behaviours::default();
        let whole = Some(Whole::Fails(Print::Thrown("Error: no".to_owned())));
        for mistake in 0..=MOST {
            known.keep(&exercise, mistake, 0, Behaviour { whole: whole.clone(), ..Behaviour::default() });
        }
        assert!(known.of(&exercise, MOST, 0).whole.is_some());
        assert!(known.of(&exercise, 0, 0).whole.is_none());
    }
}
