//! The known mistakes of an exercise beside an answer: how each behaves on the checks that the answer fails.
//!
//! Nothing is found out that is not asked for, and nothing that is known from an answer before.

use std::cell::OnceCell;
use std::rc::Rc;

use super::behaviours::{Behaviour, NoTime, Whole};
use super::call::{CallCheck, Theirs};
use super::observation::Print;
use super::query::QueryCheck;
use super::session::Session;
use super::state::StateCheck;
use super::stopped::Stopped;
use super::verdict::Status;
use super::{Making, observe};
use crate::course::Check;

/// The known mistakes.
pub struct Beside<'a> {
    session: &'a Session<'a>,
    theirs: Vec<Session<'a>>,
    /// For each check, for each mistake: how it behaves, as far as that was asked for.
    prints: Vec<Vec<OnceCell<Rc<Option<Print>>>>>,
}

impl<'a> Beside<'a> {
    /// All known mistakes of the exercise.
    #[must_use]
    pub fn new(session: &'a Session<'a>) -> Self {
        let theirs = session.mistakes();
        let prints = vec![vec![OnceCell::new(); theirs.len()]; session.exercise.spec.checks.len()];
        Self { session, theirs, prints }
    }

    /// How many there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.theirs.len()
    }

    /// The mistake at a place, to be run.
    #[must_use]
    pub fn get(&self, mistake: usize) -> Option<&Session<'a>> {
        self.theirs.get(mistake)
    }

    /// How a mistake behaves on a check, of which the answer made `own`: no print where it passes or can't be run, nothing at all
    /// where no time is left to find it out.
    pub fn print(
        &self,
        check: usize,
        mistake: usize,
        making: &Making<'_>,
        own: &Print,
    ) -> Option<Rc<Option<Print>>> {
        let place = &self.prints[check][mistake];
        if place.get().is_none() {
            let print = match making {
                Making::Query(query) => {
                    self.in_one_pass(check, query).ok()?;
                    return place.get().map(Rc::clone);
                }
                Making::State(state) => self.left_behind(mistake, state, own),
                Making::Call(call) => self.called(check, mistake, call, own),
                Making::Probe | Making::Stopped => self.whole(check, mistake),
            };
            let print = print.ok()?;
            place.get_or_init(|| Rc::new(print));
        }
        place.get().map(Rc::clone)
    }

    /// All of them are run in one pass over the data.
    fn in_one_pass(&self, check: usize, query: &QueryCheck<'_>) -> Result<(), NoTime> {
        let found = query.mistakes(&self.session.exercise.mistakes);
        // What was stopped on the way says nothing of how it behaves.
        if self.session.budget().is_over() {
            return Err(NoTime);
        }
        for (place, print) in self.prints[check].iter().zip(found) {
            place.get_or_init(|| Rc::new(print));
        }
        Ok(())
    }

    fn left_behind(
        &self,
        mistake: usize,
        state: &StateCheck<'_>,
        own: &Print,
    ) -> Result<Option<Print>, NoTime> {
        let theirs = self.in_time(mistake)?;
        let print = state.mistake(own, theirs);
        if theirs.budget().is_over() { Err(NoTime) } else { Ok(print) }
    }

    fn called(
        &self,
        check: usize,
        mistake: usize,
        call: &CallCheck<'_>,
        own: &Print,
    ) -> Result<Option<Print>, NoTime> {
        let (exercise, behaviours) = (self.session.exercise, self.session.behaviours());
        let mut behaviour = behaviours.of(exercise, mistake, check);
        let before = behaviour.calls.count();
        let print = call.mistake(own, &mut behaviour.calls, || self.in_time(mistake));
        if behaviour.calls.count() > before {
            behaviours.keep(exercise, mistake, check, behaviour);
        }
        print
    }

    fn whole(&self, check: usize, mistake: usize) -> Result<Option<Print>, NoTime> {
        let (exercise, behaviours) = (self.session.exercise, self.session.behaviours());
        let behaviour = behaviours.of(exercise, mistake, check);
        if let Some(known) = behaviour.whole {
            return Ok(known.print());
        }
        let theirs = self.in_time(mistake)?;
        let whole = whole(theirs, &exercise.spec.checks[check]);
        if theirs.budget().is_over() {
            return Err(NoTime);
        }
        behaviours.keep(exercise, mistake, check, Behaviour { whole: whole.clone(), ..behaviour });
        Ok(whole.and_then(Whole::print))
    }

    /// A mistake that is ready to be run, if there is time for it. To make it ready takes nothing of that time.
    fn in_time(&self, mistake: usize) -> Result<&Session<'a>, NoTime> {
        let theirs = &self.theirs[mistake];
        theirs.make_ready();
        if theirs.budget().is_over() { Err(NoTime) } else { Ok(theirs) }
    }
}

/// How a known mistake behaves on all of a check; nothing where it can't be run.
fn whole(mistake: &Session<'_>, check: &Check) -> Option<Whole> {
    match observe(mistake, check) {
        Ok((_, observation)) if observation.result.status == Status::Failed => {
            Some(Whole::Fails(observation.print))
        }
        Ok(_) => Some(Whole::Passes),
        Err(Stopped::Found(thrown)) => Some(Whole::Fails(Print::Thrown(thrown.message))),
        Err(Stopped::Trouble(_)) => None,
    }
}

/// Finds out how the mistake at a place behaves on each check, for answers that will come, and ends when one is there. Checks on
/// SQL are left out: they take no time.
pub fn study(mistake: &Session<'_>, place: usize) {
    let (exercise, behaviours) = (mistake.exercise, mistake.behaviours());
    for (index, check) in exercise.spec.checks.iter().enumerate() {
        if mistake.is_called_off() {
            return;
        }
        let mut behaviour = behaviours.of(exercise, place, index);
        if let Some(body) = &check.call {
            let Ok(plan) = mistake.plan(check) else { return };
            let mut theirs = Theirs::new(mistake, check, body, &plan);
            while let Ok(true) = theirs.go_on(&mut behaviour.calls) {}
        } else if check.query.is_none() && check.state.is_empty() && behaviour.whole.is_none() {
            behaviour.whole = whole(mistake, check);
        }
        if mistake.budget().is_over() {
            return;
        }
        behaviours.keep(exercise, place, index, behaviour);
    }
}
