//! What is kept of a verdict when many answers are judged: how it came out, and by which mistakes.
//!
//! It goes over a pipe, into the file of an interrupted run and into the report, so it is small and nothing in it varies from run to run.

use std::hash::{DefaultHasher, Hash, Hasher};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::anonymous::anonymous;
use crate::course::Exercise;
use crate::judge::{CheckResult, Status, Verdict};
use crate::languages::Language;

/// How one answer came out.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// How it came out.
    #[serde(serialize_with = "write_status", deserialize_with = "read_status")]
    pub status: Status,
    /// What happened at the first check that does not hold, or why nothing could be checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The checks that do not hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub failing: Vec<Failing>,
    /// A number that answers share which are equal once comments and white space are gone; none where nothing was handed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// Of how many words, numbers and signs the answer is made.
    #[serde(default)]
    pub words: usize,
    /// Whether it is equal to ours once comments and white space are gone.
    #[serde(default)]
    pub equal_to_solution: bool,
    /// Where no mistake names what is wrong with it: a number that answers share which fail the same checks in the same way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behaviour: Option<String>,
    /// The answer without comments, where no mistake names what is wrong with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
}

/// A check that does not hold.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Failing {
    /// Its name.
    pub check: String,
    /// The known mistake that behaves the same.
    pub mistake: Option<String>,
    /// What happened.
    pub message: Option<String>,
}

impl Outcome {
    /// An outcome of which no more is known than its status and a message.
    #[must_use]
    pub fn told(status: Status, message: Option<String>) -> Self {
        Self {
            status,
            message,
            failing: Vec::new(),
            answer: None,
            words: 0,
            equal_to_solution: false,
            behaviour: None,
            example: None,
        }
    }

    /// What is kept of a verdict.
    #[must_use]
    pub fn of(verdict: &Verdict, exercise: &Exercise, answer: &str, language: &dyn Language) -> Self {
        let failing: Vec<Failing> =
            verdict.checks.iter().filter(|check| check.status == Status::Failed).map(Failing::of).collect();
        let trouble = verdict.trouble.as_ref().map(|trouble| trouble.message.clone());
        let message = trouble.or_else(|| failing.first().and_then(|check| check.message.clone()));
        // A report does not show them.
        let message = message.map(|message| message.replace("On the rows below", "On some rows"));
        let words = language.words(answer);
        let is_begun = verdict.status != Status::Untouched;
        let behaviour = behaviour(&verdict.checks);
        Self {
            status: verdict.status,
            message,
            answer: is_begun.then(|| digest(&words)),
            words: words.len(),
            equal_to_solution: is_begun && language.same(answer, &exercise.solution),
            example: behaviour.is_some().then(|| anonymous(answer, &words)),
            behaviour,
            failing,
        }
    }

    /// The mistakes, each once, in the order of the checks.
    #[must_use]
    pub fn mistakes(&self) -> Vec<&str> {
        let mut named: Vec<&str> = Vec::new();
        for mistake in self.failing.iter().filter_map(|check| check.mistake.as_deref()) {
            if !named.contains(&mistake) {
                named.push(mistake);
            }
        }
        named
    }
}

impl Failing {
    fn of(check: &CheckResult) -> Self {
        Self { check: check.name.clone(), mistake: check.mistake.clone(), message: check.message.clone() }
    }
}

/// How an answer fails that no mistake names; none where one does.
fn behaviour(checks: &[CheckResult]) -> Option<String> {
    let failing = || checks.iter().filter(|check| check.status == Status::Failed);
    if failing().next().is_none() || failing().any(|check| check.mistake.is_some()) {
        return None;
    }
    let mut hasher = DefaultHasher::new();
    for check in failing() {
        (&check.name, check.behaviour).hash(&mut hasher);
    }
    Some(format!("{:016x}", hasher.finish()))
}

fn digest(words: &[&str]) -> String {
    let mut hasher = DefaultHasher::new();
    for word in words {
        hasher.write(word.as_bytes());
        hasher.write_u8(0xff);
    }
    format!("{:016x}", hasher.finish())
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands out references")]
pub(super) fn write_status<S: Serializer>(status: &Status, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(status.name())
}

pub(super) fn read_status<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Status, D::Error> {
    let name = String::deserialize(deserializer)?;
    Status::named(&name).ok_or_else(|| serde::de::Error::custom(format!("{name:?} is no status")))
}

#[cfg(test)]
mod tests {
    use super::Outcome;
    use crate::course::{Course, ExerciseId};
    use crate::judge::{Status, judge};
    use crate::languages::sql::Sql;

    fn outcome(answer: &str) -> Outcome {
        let exercise = Course::embedded().exercise(&ExerciseId::new("sql", "first_join_table")).unwrap();
        Outcome::of(&judge(&exercise, answer, &mut |_| {}), &exercise, answer, &Sql)
    }

    #[test]
    fn a_named_mistake_is_kept_by_its_name() {
        let found = outcome("CREATE TABLE fights (hero_id INTEGER, battle_id INTEGER);");
        assert_eq!((found.status, found.mistakes()), (Status::Failed, vec!["no_foreign_keys"]));
        assert_eq!(found.example, None);
        assert!(found.message.is_some() && found.behaviour.is_none());
    }

    #[test]
    fn answers_without_a_name_are_known_by_what_they_do() {
        let one = outcome("-- Ada\nCREATE TABLE a (b);");
        assert_eq!(one.example.as_deref(), Some("CREATE TABLE a (b);\n"));
        assert!(one.behaviour.is_some() && one.behaviour == outcome("CREATE TABLE c (d, e);").behaviour);
    }

    #[test]
    fn it_is_the_same_after_a_way_through_a_pipe() {
        for answer in ["CREATE TABLE fights (hero_id INTEGER, battle_id INTEGER);", "SELECT", ""] {
            let found = outcome(answer);
            let text = serde_json::to_string(&found).unwrap();
            assert_eq!(serde_json::from_str::<Outcome>(&text).unwrap(), found);
        }
        assert!(serde_json::from_str::<Outcome>(r#"{"status":"perfect"}"#).is_err());
    }

    #[test]
    fn layout_makes_no_other_answer_and_ours_is_known() {
        let exercise = Course::embedded().exercise(&ExerciseId::new("sql", "first_join_table")).unwrap();
        let ours = outcome(&format!("-- Ada\n\n{}", &*exercise.solution));
        assert!(ours.equal_to_solution && ours.status == Status::Passed);
        let one = outcome("CREATE TABLE a (b);");
        assert_eq!(one.answer, outcome("CREATE  TABLE a ( b ) ; -- mine").answer);
        assert_ne!(one.answer, outcome("CREATE TABLE a (c);").answer);
        assert!(!one.equal_to_solution);
    }
}
