//! What the calls of a check are, and what our own SQL expects of them: the same for every answer to the exercise.

use std::sync::{Arc, Mutex, PoisonError};

use super::cases::{self, Shown};
use super::ground::Ours;
use super::seen::Seen;
use crate::course::{Check, Exercise};
use crate::database::{Dataset, Schema};
use crate::judge::roles::JoinTable;
use crate::judge::trial::Case;
use crate::languages::Trouble;

/// How many plans are kept: those of the checks of some exercises.
const MOST: usize = 64;

/// The calls of a check.
#[derive(Debug)]
pub struct Plan {
    /// The schema of our own tables, which datasets are for.
    pub schema: Schema,
    /// Our own table that ties the ends together, if the check is about a relationship.
    pub join: Option<JoinTable>,
    /// The columns of the rows that calls give, as our SQL names them; `None` where it gives none.
    pub columns: Option<Vec<String>>,
    /// The rows that calls are made on, the fixture first.
    pub datasets: Vec<Dataset>,
    /// The calls.
    pub cases: Vec<Case>,
    /// What is expected of each.
    pub expected: Vec<Seen>,
}

impl Plan {
    /// Chooses the calls of a check, and has our own SQL say what is expected of them.
    ///
    /// # Errors
    /// When it fails: a fault of the course.
    pub fn new(ours: &Ours<'_>, check: &Check) -> Result<Self, Trouble> {
        let fixture = ours.fixture()?;
        let columns = ours.columns(&fixture)?;
        let (schema, join) = (ours.stage.schema.clone(), ours.stage.join().cloned());
        let datasets = cases::datasets(&fixture, &schema, &check.datasets);
        let all = cases::cases(&datasets, &check.parameters);
        let mut seen = Vec::with_capacity(all.len());
        let mut shown = Vec::with_capacity(all.len());
        for case in &all {
            let (before, expected) = ours.shown(&datasets[case.dataset], case)?;
            shown.push(Shown::by(case, &before, &expected));
            seen.push(expected);
        }
        let chosen = cases::choose(&all, &shown);
        let (cases, expected) =
            chosen.iter().map(|place| (all[*place].clone(), seen[*place].clone())).unzip();
        Ok(Self { schema, join, columns, datasets, cases, expected })
    }
}

/// Plans that were made, for further answers to the same exercises.
#[derive(Debug, Default)]
pub struct Plans(Mutex<Vec<(String, Arc<Plan>)>>);

impl Plans {
    /// The plan of a check, in an exercise that is just so.
    ///
    /// # Errors
    /// When it can't be made.
    pub fn of(
        &self,
        exercise: &Exercise,
        check: &Check,
        make: impl FnOnce() -> Result<Plan, Trouble>,
    ) -> Result<Arc<Plan>, Trouble> {
        let key = format!("{} {} {check:?}", exercise.id, exercise.key);
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, plan)) = known().iter().find(|(other, _)| *other == key) {
            return Ok(Arc::clone(plan));
        }
        let plan = Arc::new(make()?);
        let mut known = known();
        if known.len() >= MOST {
            known.remove(0);
        }
        known.push((key, Arc::clone(&plan)));
        Ok(plan)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Ours, Plan, Plans};
    use crate::course::{Course, Exercise, ExerciseId};
    use crate::judge::Judging;
    use crate::judge::session::Session;

    fn plan(plans: &Plans, exercise: &Exercise) -> Arc<Plan> {
        let judging = Judging::default();
        let session = Session::new(&judging, exercise, "");
        let check = &exercise.spec.checks[0];
        plans.of(exercise, check, || Plan::new(&Ours::new(&session, check)?, check)).unwrap()
    }

    #[test]
    fn a_plan_is_kept_for_as_long_as_its_check_stays_the_same() {
        let name = ExerciseId::new("sequelize", "add_set_remove");
        let mut exercise = Course::embedded().exercise(&name).unwrap();
        let plans = Plans::default();
        let first = plan(&plans, &exercise);
        assert!(first.cases.len() > 3 && first.cases.len() == first.expected.len());
        assert!(Arc::ptr_eq(&first, &plan(&plans, &exercise)));
        exercise.fixture = exercise.fixture.replace("Achilles", "Ajax the Less");
        exercise.key += 1;
        let other = plan(&plans, &exercise);
        assert!(!Arc::ptr_eq(&first, &other), "another version of the exercise");
        assert_ne!(other.datasets[0], first.datasets[0], "other rows");
    }
}
