//! Naming a mistake: the known wrong answer that behaves as this one does.
//!
//! Matching is per failing check, by fingerprint. Between several that fit, the one that agrees on most other checks wins; a tie stays
//! unnamed, since a wrong name is worse than none.

use std::rc::Rc;

use super::observation::{Observation, Print};
use crate::course::Mistake;

/// How known mistakes behave: the index of a check, and of a mistake. `None` where it passes the check or can't be run. What is not
/// asked for is not found out.
pub type Prints<'a> = dyn Fn(usize, usize) -> Rc<Option<Print>> + 'a;

/// The index of the mistake that check `index` should be called by.
#[must_use]
pub fn name(
    index: usize,
    observations: &[Observation],
    mistakes: usize,
    prints: &Prints<'_>,
) -> Option<usize> {
    let own = &observations[index].print;
    if !own.is_telling() {
        return None;
    }
    let fitting = |fits: &dyn Fn(&Print) -> bool| -> Vec<usize> {
        (0..mistakes).filter(|mistake| (*prints(index, *mistake)).as_ref().is_some_and(fits)).collect()
    };
    let exact = fitting(&|print| own.same(print));
    let candidates = if exact.is_empty() { fitting(&|print| own.behaves_like(print)) } else { exact };
    if let [only] = candidates.as_slice() {
        return Some(*only);
    }
    let agreement = |mistake: usize| {
        (0..observations.len())
            .filter(|other| *other != index)
            .filter(|other| match &*prints(*other, mistake) {
                Some(print) => observations[*other].print.same(print),
                // The mistake passes that check: it agrees if the answer does too.
                None => observations[*other].result.status == super::verdict::Status::Passed,
            })
            .count()
    };
    let best = candidates.iter().map(|mistake| agreement(*mistake)).max()?;
    let mut winners = candidates.into_iter().filter(|mistake| agreement(*mistake) == best);
    let winner = winners.next()?;
    winners.next().is_none().then_some(winner)
}

/// Writes a mistake's words into the check's line.
pub fn tell(observation: &mut Observation, mistake: &Mistake) {
    let words = mistake.words.iter().find(|words| observation.facts.contains(&words.when));
    let result = &mut observation.result;
    result.mistake = Some(mistake.name.clone());
    let (told, look_next) = mistake.told();
    let why = words.map_or(told, |words| words.why.clone());
    if !why.is_empty() {
        result.explanation = Some(why);
    }
    if let Some(look) = words.and_then(|words| words.look.clone()).or(look_next) {
        result.look_next = Some(look);
    }
}
