//! Naming a mistake: the known wrong answer that behaves as this one does.
//!
//! Matching is per failing check, by fingerprint. Between several that fit, the one that agrees on most other checks wins; a tie stays
//! unnamed, since a wrong name is worse than none.

use std::rc::Rc;

use super::observation::{Observation, Print};
use super::verdict::Status;
use crate::course::Mistake;

/// How known mistakes behave: the index of a check, and of a mistake. No print where it passes the check or can't be run; nothing
/// at all where no time is left to find it out. What is not asked for is not found out.
pub type Prints<'a> = dyn Fn(usize, usize) -> Option<Rc<Option<Print>>> + 'a;

/// The index of the mistake that check `index` should be called by; none where one that counts could not be tried.
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
    let fitting = |fits: &dyn Fn(&Print) -> bool| -> Option<Vec<usize>> {
        let mut found = Vec::new();
        for mistake in 0..mistakes {
            if (*prints(index, mistake)?).as_ref().is_some_and(fits) {
                found.push(mistake);
            }
        }
        Some(found)
    };
    let exact = fitting(&|print| own.same(print))?;
    let candidates = if exact.is_empty() { fitting(&|print| own.behaves_like(print))? } else { exact };
    if let [only] = candidates.as_slice() {
        return Some(*only);
    }
    let agreement = |mistake: usize| -> Option<usize> {
        let mut agreed = 0;
        for (other, observation) in observations.iter().enumerate().filter(|(other, _)| *other != index) {
            agreed += usize::from(match &*prints(other, mistake)? {
                Some(print) => observation.print.same(print),
                // The mistake passes that check: it agrees if the answer does too.
                None => observation.result.status == Status::Passed,
            });
        }
        Some(agreed)
    };
    let agreements = candidates.iter().map(|mistake| agreement(*mistake)).collect::<Option<Vec<usize>>>()?;
    let best = agreements.iter().max()?;
    let mut winners = candidates.iter().zip(&agreements).filter(|(_, agreed)| *agreed == best);
    let (winner, _) = winners.next()?;
    winners.next().is_none().then_some(*winner)
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

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{Observation, Print, Status, name};
    use crate::judge::verdict::CheckResult;

    fn observed(status: Status, thrown: &str) -> Observation {
        let result = CheckResult::new("it holds", status);
        Observation::new(result, Print::Thrown(thrown.to_owned()))
    }

    /// What is known of two checks, a row for each mistake: what it throws on each, `-` where it passes, `?` where no time was left.
    fn named(index: usize, known: &[[&str; 2]]) -> Option<usize> {
        let observations = [observed(Status::Failed, "a"), observed(Status::Failed, "b")];
        name(index, &observations, known.len(), &|check, mistake| match known[mistake][check] {
            "?" => None,
            "-" => Some(Rc::new(None)),
            thrown => Some(Rc::new(Some(Print::Thrown(thrown.to_owned())))),
        })
    }

    #[test]
    fn the_one_that_behaves_alike_gives_the_name() {
        assert_eq!(named(0, &[["x", "-"], ["a", "-"], ["-", "b"]]), Some(1));
        assert_eq!(named(1, &[["x", "-"], ["a", "-"], ["-", "b"]]), Some(2));
        assert_eq!(named(0, &[["x", "-"], ["-", "b"]]), None);
    }

    #[test]
    fn between_equals_the_one_that_agrees_on_other_checks_wins_and_a_tie_has_no_name() {
        assert_eq!(named(0, &[["a", "-"], ["a", "b"]]), Some(1));
        assert_eq!(named(0, &[["a", "b"], ["a", "b"]]), None);
    }

    #[test]
    fn where_one_that_counts_could_not_be_tried_there_is_no_name() {
        assert_eq!(named(0, &[["a", "-"], ["?", "-"]]), None);
        assert_eq!(named(0, &[["?", "-"], ["a", "-"]]), None);
        assert_eq!(named(0, &[["a", "b"], ["a", "?"]]), None);
        // The other check is not asked for where nothing hangs on it.
        assert_eq!(named(0, &[["a", "?"], ["-", "?"]]), Some(0));
    }
}
