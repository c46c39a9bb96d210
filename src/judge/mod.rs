//! The verdict on an answer: checks and probes, comparing, counterexamples, mistakes.
//!
//! The judge never prints and needs no terminal, file system or child process: it takes texts, and hands events to
//! whoever listens.

mod fill;
mod links;
mod made;
mod naming;
mod observation;
mod parameters;
mod probe;
mod query;
mod roles;
mod run;
mod runner;
mod session;
mod shrink;
mod stage;
mod state;
mod trial;
mod verdict;
mod words;

use std::cell::OnceCell;
use std::rc::Rc;
use std::time::{Duration, Instant};

pub use made::{Made, made, made_by};
pub use run::{Ran, Statement, given, run};
pub use verdict::{CheckResult, Counterexample, Event, Evidence, Status, Verdict};

use crate::course::{Check, Exercise};
pub use crate::languages::{Place, Trouble};
use observation::{Observation, Print};
use query::QueryCheck;
use session::Session;
use state::StateCheck;

/// Judges an answer.
pub fn judge(exercise: &Exercise, answer: &str, listen: &mut dyn FnMut(Event<'_>)) -> Verdict {
    let start = Instant::now();
    listen(Event::Started(&exercise.id));
    let mut verdict = Verdict {
        id: exercise.id.clone(),
        title: exercise.spec.title.clone(),
        status: Status::Passed,
        file: None,
        duration: Duration::ZERO,
        checks: Vec::new(),
        trouble: None,
        notes: Vec::new(),
    };
    let session = Session::new(exercise, answer);
    if session.language.same(answer, &exercise.stub) {
        verdict.status = Status::Untouched;
    } else {
        match observe_all(&session) {
            Ok(checks) => {
                verdict.checks = checks;
                verdict.notes = session.language.notes(answer);
            }
            Err(trouble) => {
                verdict.status = Status::Error;
                verdict.trouble = Some(trouble);
            }
        }
    }
    if verdict.checks.is_empty() {
        let not_run = |check: &Check| CheckResult::new(&check.name, Status::NotRun);
        verdict.checks = exercise.spec.checks.iter().map(not_run).collect();
    } else if verdict.checks.iter().any(|check| check.status == Status::Failed) {
        verdict.status = Status::Failed;
    }
    for check in &verdict.checks {
        listen(Event::CheckFinished(check));
    }
    verdict.duration = start.elapsed();
    listen(Event::Finished(&verdict));
    verdict
}

/// A check in the making: what is kept until mistakes are named.
enum Making<'a> {
    Probe,
    Query(Box<QueryCheck<'a>>),
    State(Box<StateCheck<'a>>),
}

fn observe_all(session: &Session<'_>) -> Result<Vec<CheckResult>, Trouble> {
    let checks = &session.exercise.spec.checks;
    let mut makings = Vec::with_capacity(checks.len());
    let mut observations = Vec::with_capacity(checks.len());
    for check in checks {
        let (making, observation) = observe(session, check)?;
        makings.push(making);
        observations.push(observation);
    }
    if observations.iter().any(|observation| observation.result.status == Status::Failed) {
        explain(session, &makings, &mut observations)?;
    }
    Ok(observations.into_iter().map(|observation| observation.result).collect())
}

fn observe<'a>(session: &'a Session<'a>, check: &'a Check) -> Result<(Making<'a>, Observation), Trouble> {
    if let Some(section) = &check.query {
        let (query, observation) = QueryCheck::observe(session, check, section)?;
        return Ok((Making::Query(Box::new(query)), observation));
    }
    if !check.state.is_empty() {
        let (state, observation) = StateCheck::observe(session, check)?;
        return Ok((Making::State(Box::new(state)), observation));
    }
    Ok((Making::Probe, probe::observe(session, check)?))
}

/// Names the mistakes of failing checks, and finds the smallest data that shows each.
fn explain(
    session: &Session<'_>,
    makings: &[Making<'_>],
    observations: &mut [Observation],
) -> Result<(), Trouble> {
    let exercise = session.exercise;
    let beside: Vec<Session<'_>> =
        exercise.mistakes.iter().map(|mistake| session.beside(&mistake.text)).collect();
    let known: Vec<OnceCell<Rc<Vec<Option<Print>>>>> = vec![OnceCell::new(); makings.len()];
    let prints = |index: usize| {
        let observe = || match &makings[index] {
            Making::Query(query) => query.mistakes(&exercise.mistakes),
            Making::State(state) => state.mistakes(&observations[index].print, &exercise.mistakes),
            Making::Probe => {
                let check = &exercise.spec.checks[index];
                beside.iter().map(|session| probe_print(session, check)).collect()
            }
        };
        Rc::clone(known[index].get_or_init(|| Rc::new(observe())))
    };
    let failing =
        (0..observations.len()).filter(|index| observations[*index].result.status == Status::Failed);
    let named: Vec<_> = failing.map(|index| (index, naming::name(index, observations, &prints))).collect();
    for (index, mistake) in named {
        let mistake = mistake.and_then(|mistake| exercise.mistakes.get(mistake));
        let observation = &mut observations[index];
        if let Some(mistake) = mistake {
            naming::tell(observation, mistake);
        }
        let counterexample = match &makings[index] {
            Making::Query(query) => query.counterexample(&observation.print, mistake)?,
            Making::State(state) => state.counterexample(&observation.print, mistake)?,
            Making::Probe => None,
        };
        if let Some(counterexample) = counterexample {
            observation.result.message.get_or_insert_with(|| words::difference(&counterexample));
            if mistake.is_none() && words::swapped(&counterexample) {
                observation.result.explanation = None;
                observation.result.look_next = Some(words::COLUMNS.to_owned());
            }
            observation.result.counterexample = Some(counterexample);
        }
    }
    Ok(())
}

/// How a known mistake behaves on a check of tables; `None` if it passes it or can't be run.
fn probe_print(mistake: &Session<'_>, check: &Check) -> Option<Print> {
    let observation = probe::observe(mistake, check).ok()?;
    (observation.result.status == Status::Failed).then_some(observation.print)
}
