//! A check that calls what the answer exports, and holds what comes of it against SQL of ours on the same rows.
//!
//! Three things are compared: the rows that the call gives, what the tables hold as soon as it says that it is done, and how many statements
//! it sent. What is expected comes from SQLite alone; nothing that the answer's process says decides.

mod cases;
mod ground;
mod plan;
mod seen;
mod theirs;
mod words;

use std::cell::{OnceCell, RefCell};
use std::sync::Arc;
use std::time::Duration;

use self::ground::Ground;
pub use self::ground::Ours;
pub use self::plan::{Plan, Plans};
pub use self::seen::{Ended, Seen};
pub use self::theirs::Theirs;
use super::behaviours::{Calls, NoTime};
use super::observation::{Observation, Print};
use super::parameters;
use super::session::Session;
use super::shrink;
use super::stopped::Stopped;
use super::trial;
use super::verdict::{CheckResult, Counterexample, Status};
use crate::course::Check;
use crate::database::{Comparison, Dataset};
use crate::languages::{Sent, Trouble};

/// How much time data is not made smaller in: the other checks need some.
const TIME_FOR_THE_REST: Duration = Duration::from_millis(1_500);

/// A check on calls in the making.
pub struct CallCheck<'a> {
    session: &'a Session<'a>,
    check: &'a Check,
    body: &'a str,
    plan: Arc<Plan>,
    ours: OnceCell<Ours<'a>>,
    comparison: Comparison,
    ground: Ground<'a>,
    sent: RefCell<Vec<String>>,
}

impl<'a> CallCheck<'a> {
    /// Calls the answer on every dataset.
    ///
    /// # Errors
    /// When the answer can't be loaded, hits a limit, or its own tables can't be made.
    pub fn observe(
        session: &'a Session<'a>,
        check: &'a Check,
        body: &'a str,
    ) -> Result<(Self, Observation), Stopped> {
        let plan = session.plan(check)?;
        let comparison = trial::comparison(check);
        let ground = Ground::new(session, check, body)?;
        let (ours, sent) = (OnceCell::new(), RefCell::default());
        let this = Self { session, check, body, plan, ours, comparison, ground, sent };
        let mut actual = Vec::with_capacity(this.plan.cases.len());
        let mut sent = Vec::with_capacity(this.plan.cases.len());
        for case in &this.plan.cases {
            let called = this.ground.call(&this.plan, &this.plan.datasets[case.dataset], case)?;
            actual.push(called.0);
            sent.push(called.1);
        }
        let mut result = CheckResult::new(&check.name, Status::Passed);
        if let Some(first) = this.first_difference(&actual) {
            result.status = Status::Failed;
            this.tell(&mut result, first, &actual[first], &sent[first]);
        }
        let print = Print::Calls(actual, this.comparison.clone());
        Ok((this, Observation::new(result, print)))
    }

    /// How a known mistake behaves; one that can't be run behaves like nothing. Of one that does something else than the answer did, no
    /// more is found out than that. It is only run, when it is `ready`, for calls of which nothing is `known`.
    ///
    /// # Errors
    /// When no time is left for it.
    pub fn mistake<'b>(
        &self,
        answer: &Print,
        known: &mut Calls,
        ready: impl Fn() -> Result<&'b Session<'b>, NoTime>,
    ) -> Result<Option<Print>, NoTime> {
        let Print::Calls(answer, _) = answer else { return Ok(None) };
        let print = |seen: &[Seen]| Print::Calls(seen.to_vec(), self.comparison.clone());
        let mut theirs = None;
        for (place, answered) in answer.iter().enumerate() {
            if place == known.seen.len() && known.thrown.is_none() {
                let theirs = match &mut theirs {
                    Some(theirs) => theirs,
                    None => theirs.insert(Theirs::new(ready()?, self.check, self.body, &self.plan)),
                };
                if !theirs.go_on(known)? {
                    return Ok(None);
                }
            }
            match known.seen.get(place) {
                None => return Ok(known.thrown.clone().map(Print::Thrown)),
                Some(seen) if !seen.same(answered, &self.comparison) => {
                    return Ok(Some(print(&known.seen[..=place])));
                }
                Some(_) => {}
            }
        }
        let seen = &known.seen[..answer.len()];
        Ok(self.first_difference(seen).map(|_| print(seen)))
    }

    /// The smallest data found on which other rows come, or are left behind.
    ///
    /// # Errors
    /// When a limit is hit on the way.
    pub fn counterexample(
        &self,
        print: &Print,
        mistake: Option<&Session<'_>>,
    ) -> Result<Option<Counterexample>, Stopped> {
        let Print::Calls(actual, _) = print else { return Ok(None) };
        let Some(first) = self.first_difference(actual) else { return Ok(None) };
        let Some(kind) =
            self.difference(&self.plan.expected[first], &actual[first]).filter(Difference::has_rows)
        else {
            return Ok(None);
        };
        let case = &self.plan.cases[first];
        let start = &self.plan.datasets[case.dataset];
        let theirs = mistake.map(|session| Ground::new(session, self.check, self.body)).transpose()?;
        let ours = self.ours()?;
        let mut hurried = false;
        let mut differs = |dataset: &Dataset, like_theirs: bool| -> Result<bool, Trouble> {
            // Where calls are slow, larger data is better than no verdict.
            hurried |= self.session.budget().left() < TIME_FOR_THE_REST;
            if hurried {
                return Ok(false);
            }
            if !parameters::named_rows_stay(&self.check.parameters, start, dataset, &case.values) {
                return Ok(false);
            }
            let expected = ours.expected(dataset, case)?;
            let (actual, _) = self.ground.call(&self.plan, dataset, case)?;
            if self.difference(&expected, &actual).as_ref() != Some(&kind) {
                return Ok(false);
            }
            match theirs.as_ref().filter(|_| like_theirs) {
                Some(theirs) => Ok(theirs.call(&self.plan, dataset, case)?.0.same(&actual, &self.comparison)),
                None => Ok(true),
            }
        };
        // That the mistake is like the answer on smaller data, too, is nearly always so, and then it needs to be seen only once.
        let schema = &self.plan.schema;
        let mut dataset = shrink::shrink(start, schema, &mut |dataset| differs(dataset, false))?;
        if theirs.is_some() && !differs(&dataset, true)? {
            dataset = shrink::shrink(start, schema, &mut |dataset| differs(dataset, true))?;
        }
        let expected = ours.expected(&dataset, case)?;
        let (actual, told) = self.ground.call(&self.plan, &dataset, case)?;
        *self.sent.borrow_mut() = texts(&told);
        let (expected, actual, columns, state) = if let Difference::State(table) = kind {
            let rows = |seen: &Seen| seen.states[table].clone().unwrap_or_default();
            let name = self.ground.shown_name(&self.check.state.0[table].0);
            (rows(&expected), rows(&actual), self.ground.state_columns(&self.plan, table), Some(name))
        } else {
            (expected.rows(), actual.rows(), self.plan.columns.clone().unwrap_or_default(), None)
        };
        let names = self.check.parameters.0.iter().map(|(name, _)| name.clone());
        Ok(Some(Counterexample {
            dataset: dataset.name.clone(),
            tables: dataset.tables,
            section: String::new(),
            parameters: names.zip(case.values.iter().cloned()).collect(),
            columns,
            ordered: !self.comparison.order.is_empty() && state.is_none(),
            expected,
            actual,
            error: None,
            smallest: !hurried,
            state,
        }))
    }

    /// What the answer sent on the rows of the counterexample that was found last.
    #[must_use]
    pub fn sent(&self) -> Vec<String> {
        self.sent.take()
    }

    /// What happened, on the rows of a counterexample.
    #[must_use]
    pub fn happened(&self, example: &Counterexample) -> String {
        let values: Vec<_> = example.parameters.iter().map(|(_, value)| value.clone()).collect();
        let dataset = Dataset { name: example.dataset.clone(), tables: example.tables.clone() };
        words::happened(&words::did(self.check, &dataset, &values), example)
    }

    /// Our own tables: most answers need none, since what is expected is known.
    fn ours(&self) -> Result<&Ours<'a>, Trouble> {
        if self.ours.get().is_none() {
            let ours = Ours::new(self.session, self.check)?;
            self.ours.get_or_init(|| ours);
        }
        // It was put there above.
        self.ours.get().ok_or_else(Trouble::default)
    }

    fn first_difference(&self, actual: &[Seen]) -> Option<usize> {
        (0..actual.len())
            .find(|index| self.difference(&self.plan.expected[*index], &actual[*index]).is_some())
    }

    /// In what the answer differs, if it does.
    fn difference(&self, expected: &Seen, actual: &Seen) -> Option<Difference> {
        match (&expected.ended, &actual.ended) {
            (_, Ended::Threw(_)) => return Some(Difference::Threw),
            (Ended::Refused, Ended::Rows(_)) => return Some(Difference::Accepted),
            (Ended::Rows(_), Ended::Refused) => return Some(Difference::Refused),
            (Ended::Rows(expected), Ended::Rows(actual))
                if self.plan.columns.is_some() && !self.comparison.same(expected, actual) =>
            {
                return Some(Difference::Rows);
            }
            _ => {}
        }
        let same = |index: &usize| seen::same_state(&expected.states[*index], &actual.states[*index]);
        if let Some(table) = (0..expected.states.len()).find(|index| !same(index)) {
            return Some(Difference::State(table));
        }
        actual.too_many.then_some(Difference::Statements)
    }

    fn tell(&self, result: &mut CheckResult, first: usize, actual: &Seen, called: &ground::Told) {
        let case = &self.plan.cases[first];
        let did = words::did(self.check, &self.plan.datasets[case.dataset], &case.values);
        result.sent = texts(called);
        result.explanation.clone_from(&self.check.why);
        result.look_next.clone_from(&self.check.look);
        match self.difference(&self.plan.expected[first], actual) {
            Some(Difference::Threw) => {
                if let Some(thrown) = &called.thrown {
                    result.message = Some(words::threw(&did, &thrown.trouble.message));
                    result.place.clone_from(&thrown.trouble.place);
                    result.explanation = thrown.trouble.why.clone().or(result.explanation.take());
                    result.look_next = thrown.trouble.look_next.clone().or(result.look_next.take());
                }
            }
            Some(Difference::Refused) => result.message = Some(words::refused(&did, &called.said)),
            Some(Difference::Accepted) => result.message = Some(words::accepted(&did)),
            Some(Difference::Statements) => {
                let most = self.check.statements.unwrap_or_default();
                result.message = Some(words::statements(&did, called.sent.len(), most));
            }
            Some(Difference::Rows | Difference::State(_)) if called.late > 0 => {
                result.explanation = Some(words::late(called.late));
                result.look_next = Some(words::LATE.to_owned());
            }
            _ => {}
        }
    }
}

/// The statements of a call.
fn texts(called: &ground::Told) -> Vec<String> {
    called.sent.iter().map(|sent: &Sent| sent.text.clone()).collect()
}

/// In what an answer differs from what is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Difference {
    /// The code stopped.
    Threw,
    /// The database refused what it should take.
    Refused,
    /// The database took what it should refuse.
    Accepted,
    /// Other rows came.
    Rows,
    /// A table holds other rows afterwards.
    State(usize),
    /// Too many statements were sent.
    Statements,
}

impl Difference {
    /// Whether there are rows to be shown.
    const fn has_rows(&self) -> bool {
        matches!(self, Self::Rows | Self::State(_))
    }
}
