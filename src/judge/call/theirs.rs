//! The calls of a check on a known mistake, one after the other, for as long as somebody wants to know what comes of them.

use super::ground::Ground;
use super::plan::Plan;
use crate::course::Check;
use crate::judge::behaviours::{Calls, NoTime};
use crate::judge::session::Session;
use crate::judge::stopped::Stopped;

/// A known mistake that is called.
pub struct Theirs<'a> {
    mistake: &'a Session<'a>,
    check: &'a Check,
    body: &'a str,
    plan: &'a Plan,
    /// Its tables, as soon as they are needed.
    ground: Option<Ground<'a>>,
}

impl<'a> Theirs<'a> {
    /// Nothing is called yet.
    #[must_use]
    pub const fn new(mistake: &'a Session<'a>, check: &'a Check, body: &'a str, plan: &'a Plan) -> Self {
        Self { mistake, check, body, plan, ground: None }
    }

    /// Makes the call after those that something is known of. Says whether any more is known then: not where all were made, or it
    /// can't be run.
    ///
    /// # Errors
    /// When its time is over.
    pub fn go_on(&mut self, calls: &mut Calls) -> Result<bool, NoTime> {
        let Some(case) = self.plan.cases.get(calls.seen.len()).filter(|_| calls.thrown.is_none()) else {
            return Ok(false);
        };
        let ground = match self.ground.take() {
            Some(ground) => Ok(ground),
            None => Ground::new(self.mistake, self.check, self.body),
        };
        let seen = ground.and_then(|ground| {
            let called = ground.call(self.plan, &self.plan.datasets[case.dataset], case)?;
            self.ground = Some(ground);
            Ok(called.0)
        });
        // What was stopped on the way says nothing of how it behaves.
        if self.mistake.budget().is_over() {
            return Err(NoTime);
        }
        match seen {
            Ok(seen) => calls.seen.push(seen),
            Err(Stopped::Found(thrown)) => calls.thrown = Some(thrown.message),
            Err(Stopped::Trouble(_)) => return Ok(false),
        }
        Ok(true)
    }
}
