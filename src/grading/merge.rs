//! One report from several: the parts of a class put together, or several classes.
//!
//! It is the same to the byte as the report on the whole class judged at once.

use std::collections::BTreeSet;

use super::report::{Report, VERSION};
use super::summary::Examples;
use crate::error::{Failure, Result};

impl Report {
    /// Reads a report.
    ///
    /// # Errors
    /// When the text is none, or of another version.
    pub fn read(text: &str, file: &str) -> Result<Self> {
        let report: Self = serde_json::from_str(text).map_err(|error| {
            Failure::files(format!("{file} is no report.")).because(error).hint(
                "To be put together, reports are written so: workbook grade DIR --format json --output FILE",
            )
        })?;
        let ours = env!("CARGO_PKG_VERSION");
        if report.version != VERSION || report.program != ours {
            return Err(Failure::files(format!(
                "{file} was made by version {} of the program; this is {ours}.",
                report.program
            ))
            .hint("Reports are put together by the version that made them."));
        }
        Ok(report)
    }

    /// Puts reports together.
    ///
    /// # Errors
    /// When they are about different exercises, a part is missing or there twice, or two learners have one name.
    pub fn merge(reports: Vec<Self>) -> Result<Self> {
        complete(&reports)?;
        let mut reports = reports.into_iter();
        let Some(mut merged) = reports.next() else {
            return Err(Failure::usage("There is no report to put together."));
        };
        let mut examples = Examples::of(&merged.unnamed);
        for report in reports {
            if !merged.is_about_the_same(&report) {
                return Err(Failure::files("These reports are about different exercises.")
                    .hint("Judge every part with the same course and the same options."));
            }
            for (behaviour, example, message) in Examples::of(&report.unnamed).into_each() {
                examples.add(behaviour, &example, message.as_deref());
            }
            merged.learners.extend(report.learners);
            merged.remarks.extend(report.remarks);
        }
        let mut seen = BTreeSet::new();
        if let Some(twice) = merged.learners.iter().find(|learner| !seen.insert(&learner.learner)) {
            return Err(Failure::files(format!("{} is in two of these reports.", twice.learner)));
        }
        merged.shard = None;
        Ok(merged.summed_up(&examples))
    }

    fn is_about_the_same(&self, other: &Self) -> bool {
        let known = |report: &Self| -> Vec<(String, String, bool)> {
            report.exercises.iter().map(|it| (it.id.clone(), it.key.clone(), it.required)).collect()
        };
        known(self) == known(other)
    }
}

/// Whether the parts make a whole: each once.
fn complete(reports: &[Report]) -> Result<()> {
    let shards: Vec<_> = reports.iter().filter_map(|report| report.shard).collect();
    let Some(of) = shards.first().map(|shard| shard.of) else { return Ok(()) };
    if shards.len() < reports.len() || shards.iter().any(|shard| shard.of != of) {
        return Err(Failure::files("These reports are not parts of one whole."));
    }
    let there: BTreeSet<usize> = shards.iter().map(|shard| shard.number).collect();
    let missing: Vec<String> =
        (1..=of).filter(|number| !there.contains(number)).map(|number| format!("{number}/{of}")).collect();
    if !missing.is_empty() {
        return Err(Failure::files(format!("The report on part {} is missing.", missing.join(", "))));
    }
    if there.len() < shards.len() {
        return Err(Failure::files("One part is there twice."));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Report;
    use crate::grading::samples::{class, empty, graded};
    use crate::grading::shard::Shard;
    use crate::grading::summary::Examples;
    use crate::judge::Status;

    /// One part of a report, as it comes out of a file.
    fn part(whole: &Report, shard: Shard) -> Report {
        let mut part = Report { shard: Some(shard), ..whole.clone() };
        part.learners.clear();
        let learners = whole.learners.iter().enumerate().filter(|(place, _)| shard.takes(*place));
        part.learners.extend(learners.map(|(_, learner)| learner.clone()));
        let part = part.summed_up(&Examples::of(&whole.unnamed));
        Report::read(&serde_json::to_string(&part).unwrap(), "part").unwrap()
    }

    fn status() -> impl Strategy<Value = Status> {
        prop::sample::select(vec![Status::Passed, Status::Failed, Status::Untouched, Status::Error])
    }

    proptest! {
        #[test]
        fn parts_make_the_whole(
            learners in prop::collection::btree_map("[a-zA-Z ]{1,8}", [status(), status()], 0..30),
            of in 1usize..9,
            turn in 0usize..9,
        ) {
            let learners: Vec<(&str, &[Status])> =
                learners.iter().map(|(name, statuses)| (name.as_str(), &statuses[..])).collect();
            let whole = class(&learners);
            let mut parts: Vec<Report> = (1..=of).map(|number| part(&whole, Shard { number, of })).collect();
            parts.rotate_left(turn % of);
            let merged = Report::merge(parts).unwrap();
            prop_assert_eq!(serde_json::to_string(&merged).unwrap(), serde_json::to_string(&whole).unwrap());
        }
    }

    #[test]
    fn what_does_not_belong_together_is_refused() {
        let all = [Status::Passed, Status::Passed];
        let whole = class(&[("ada", &all), ("bob", &all)]);
        let one = || part(&whole, Shard { number: 1, of: 2 });
        let other = || part(&whole, Shard { number: 2, of: 2 });
        let told = |reports: Vec<Report>| Report::merge(reports).unwrap_err().message;
        assert!(told(vec![one()]).contains("2/2 is missing"));
        assert!(told(vec![one(), other(), one()]).contains("twice"));
        assert!(told(vec![one(), part(&whole, Shard { number: 2, of: 3 })]).contains("parts of one whole"));
        assert!(told(vec![whole.clone(), whole.clone()]).contains("two of these"));
        assert!(told(vec![whole, empty(vec![graded("sql/other", true)])]).contains("different exercises"));
        assert!(told(Vec::new()).contains("no report"));
    }

    #[test]
    fn two_classes_make_one() {
        let all = [Status::Passed, Status::Passed];
        let both = Report::merge(vec![class(&[("bob", &all)]), class(&[("ada", &all)])]).unwrap();
        assert_eq!(both, class(&[("ada", &all), ("bob", &all)]));
    }

    #[test]
    fn other_versions_are_told() {
        let text = serde_json::to_string(&class(&[])).unwrap();
        assert!(Report::read(&text, "x").is_ok());
        assert!(Report::read(&text.replace("0.1.0", "99.0.0"), "x").unwrap_err().message.contains("99.0.0"));
        assert!(Report::read("{}", "x").is_err());
    }
}
