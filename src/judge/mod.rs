//! The verdict on an answer: checks and probes, comparing, counterexamples, mistakes.
//!
//! The judge never prints and needs no terminal, file system or child process: it takes texts, and hands events to
//! whoever listens.

mod behaviours;
mod beside;
mod call;
mod comma;
mod digest;
mod fill;
mod judging;
mod left;
mod links;
mod literals;
mod made;
mod naming;
mod observation;
mod parameters;
mod prepared;
mod present;
mod probe;
mod query;
mod rehearsal;
pub mod review;
mod roles;
mod run;
mod runner;
mod session;
mod shrink;
mod stage;
mod state;
mod stopped;
mod trial;
mod verdict;
mod words;

use std::time::{Duration, Instant};

pub use judging::{Judging, Known};
pub use made::{Made, made, made_by};
pub use run::{Ran, given, run};
use stopped::Stopped;
pub use verdict::{CheckResult, Counterexample, Event, Evidence, Status, Verdict};

use crate::course::{Check, Exercise, Mistake};
use crate::languages::Thrown;
pub use crate::languages::{Place, Sent, Trouble};
use beside::Beside;
use call::CallCheck;
use observation::{Observation, Print};
use query::QueryCheck;
use session::Session;
use state::StateCheck;

impl Judging {
    /// Judges an answer.
    pub fn judge(&self, exercise: &Exercise, answer: &str, listen: &mut dyn FnMut(Event<'_>)) -> Verdict {
        judge_with(self, exercise, answer, listen)
    }
}

/// Judges an answer that needs nothing of its surroundings: one in SQL.
pub fn judge(exercise: &Exercise, answer: &str, listen: &mut dyn FnMut(Event<'_>)) -> Verdict {
    Judging::default().judge(exercise, answer, listen)
}

fn judge_with(
    judging: &Judging,
    exercise: &Exercise,
    answer: &str,
    listen: &mut dyn FnMut(Event<'_>),
) -> Verdict {
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
        printed: String::new(),
    };
    let session = Session::new(judging, exercise, answer);
    if session.language.same(answer, &exercise.stub) {
        verdict.status = Status::Untouched;
    } else {
        match observe_all(&session, listen) {
            Ok(checks) => {
                verdict.checks = checks;
                verdict.notes = session.language.notes(answer);
                verdict.notes.extend(session.remarks());
            }
            Err(trouble) => {
                verdict.status = Status::Error;
                verdict.trouble = Some(trouble);
            }
        }
        verdict.printed = session.printed();
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
    /// It could not be made: the answer stopped by itself.
    Stopped,
    Probe,
    Query(Box<QueryCheck<'a>>),
    State(Box<StateCheck<'a>>),
    Call(Box<CallCheck<'a>>),
}

fn observe_all(
    session: &Session<'_>,
    listen: &mut dyn FnMut(Event<'_>),
) -> Result<Vec<CheckResult>, Trouble> {
    let checks = &session.exercise.spec.checks;
    let mut makings = Vec::with_capacity(checks.len());
    let mut observations = Vec::with_capacity(checks.len());
    for check in checks {
        let (before, total) = (observations.len(), checks.len());
        listen(Event::CheckStarted { name: &check.name, before, total });
        match observe(session, check) {
            Ok((making, observation)) => {
                if observation.result.status == Status::Failed {
                    session.expect_mistakes();
                }
                makings.push(making);
                observations.push(observation);
            }
            // Tables that are wrong already may not take the rows that a call needs.
            Err(Stopped::Trouble(_)) if check.call.is_some() && any_failed(&observations) => break,
            Err(Stopped::Trouble(trouble)) => return Err(trouble),
            Err(Stopped::Found(thrown)) => {
                makings.push(Making::Stopped);
                observations.push(stopped(check, thrown));
                // What comes after would stop in the same way.
                break;
            }
        }
    }
    if any_failed(&observations) {
        match explain(session, &makings, &mut observations) {
            // What was found is told, also where no time is left to give it its name.
            Err(_) if session.budget().is_over() && !session.is_unwanted() => {
                say_something(&mut observations);
            }
            other => other?,
        }
    }
    let not_run = checks[observations.len()..].iter();
    let not_run: Vec<CheckResult> =
        not_run.map(|check| CheckResult::new(&check.name, Status::NotRun)).collect();
    Ok(observations.into_iter().map(Observation::into_result).chain(not_run).collect())
}

/// Gives each check that fails a message, where no time was left to find the rows that show it.
fn say_something(observations: &mut [Observation]) {
    let failed = observations.iter_mut().filter(|observation| observation.result.status == Status::Failed);
    for observation in failed {
        observation.result.message.get_or_insert_with(|| words::NO_TIME_FOR_ROWS.to_owned());
    }
}

fn any_failed(observations: &[Observation]) -> bool {
    observations.iter().any(|observation| observation.result.status == Status::Failed)
}

/// A check in which the answer stopped by itself.
fn stopped(check: &Check, thrown: Thrown) -> Observation {
    let mut result = CheckResult::new(&check.name, Status::Failed);
    result.message = Some(thrown.trouble.message);
    result.explanation = thrown.trouble.why;
    result.look_next = thrown.trouble.look_next;
    result.place = thrown.trouble.place;
    Observation::new(result, Print::Thrown(thrown.message))
}

fn observe<'a>(session: &'a Session<'a>, check: &'a Check) -> Result<(Making<'a>, Observation), Stopped> {
    if let Some(section) = &check.query {
        let (query, observation) = QueryCheck::observe(session, check, section)?;
        return Ok((Making::Query(Box::new(query)), observation));
    }
    if let Some(body) = &check.call {
        let (call, observation) = CallCheck::observe(session, check, body)?;
        return Ok((Making::Call(Box::new(call)), observation));
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
    let beside = Beside::new(session);
    let named = named(&beside, makings, observations);
    // Names are told first: they stay where no time is left for data.
    for (index, place) in &named {
        if let Some(mistake) = place.and_then(|place| session.exercise.mistakes.get(place)) {
            naming::tell(&mut observations[*index], mistake);
        }
    }
    for (index, place) in named {
        let theirs = place.and_then(|place| beside.get(place));
        let mistake = place.and_then(|place| session.exercise.mistakes.get(place));
        show(&makings[index], &mut observations[index], mistake, theirs)?;
    }
    Ok(())
}

/// The checks that fail, each with the place of the mistake that it is called by.
fn named(
    beside: &Beside<'_>,
    makings: &[Making<'_>],
    observations: &[Observation],
) -> Vec<(usize, Option<usize>)> {
    let prints = |check: usize, mistake: usize| {
        beside.print(check, mistake, &makings[check], &observations[check].print)
    };
    (0..observations.len())
        .filter(|index| observations[*index].result.status == Status::Failed)
        .map(|index| (index, naming::name(index, observations, beside.count(), &prints)))
        .collect()
}

/// Finds the smallest data that shows what a check found; `theirs` runs the mistake that it is called by.
fn show(
    making: &Making<'_>,
    observation: &mut Observation,
    mistake: Option<&Mistake>,
    theirs: Option<&Session<'_>>,
) -> Result<(), Trouble> {
    let print = &observation.print;
    let counterexample = match making {
        Making::Query(query) => query.counterexample(print, mistake)?,
        Making::State(state) => state.counterexample(print, mistake)?,
        Making::Call(call) => call.counterexample(print, theirs).map_err(Trouble::from)?,
        Making::Probe | Making::Stopped => None,
    };
    let Some(counterexample) = counterexample else { return Ok(()) };
    let result = &mut observation.result;
    let happened = || match making {
        Making::Call(call) => call.happened(&counterexample),
        _ => words::difference(&counterexample),
    };
    result.message.get_or_insert_with(happened);
    if mistake.is_none() && words::swapped(&counterexample) {
        result.explanation = None;
        result.look_next = Some(words::COLUMNS.to_owned());
    }
    if let Making::Call(call) = making {
        // On the rows that are shown, not on those on which the difference was found.
        result.sent = call.sent();
    }
    result.counterexample = Some(counterexample);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{CheckResult, Observation, Print, Status, say_something};

    #[test]
    fn no_check_fails_without_a_word() {
        let observation = |status, message: Option<&str>| {
            let mut result = CheckResult::new("it holds", status);
            result.message = message.map(str::to_owned);
            Observation::new(result, Print::Thrown(String::new()))
        };
        let mut all = [
            observation(Status::Passed, None),
            observation(Status::Failed, Some("known")),
            observation(Status::Failed, None),
        ];
        say_something(&mut all);
        let [passed, known, found] = all.map(|observation| observation.result.message);
        assert_eq!((passed, known.as_deref()), (None, Some("known")));
        assert!(found.is_some_and(|message| message.contains("no time was left")));
    }
}
