//! Whether programs of others may be judged here: where nothing keeps them from everything else, whoever grades has to say so.
//!
//! Keeping them is the business of `languages/confine/`. What is there is used in any case, whatever is said here.

use crate::course::Summary;
use crate::error::{Failure, Result};
use crate::languages::confine::Protection;
use crate::report::list;

/// What the report says of programs that were judged though this machine can't keep them; nothing where it can, or where there are
/// no programs.
///
/// # Errors
/// When this machine can't keep them, and nobody said that it may be.
pub(super) fn consent(
    protection: Protection,
    exercises: &[Summary],
    is_trusted: bool,
) -> Result<Option<String>> {
    let languages = languages(exercises);
    if languages.is_empty() || protection.is_whole() {
        return Ok(None);
    }
    let unkept = unkept(protection);
    let languages = list(&languages);
    if is_trusted {
        return Ok(Some(format!(
            "Judged with --trust: this machine could not keep answers in {languages} from {unkept}."
        )));
    }
    Err(Failure::missing(format!(
        "Answers in {languages} are programs, and this machine can't keep them from {unkept}."
    ))
    .hint(format!("Nothing was run. {}", danger(protection)))
    .hint("Linux 5.13 or newer, with Landlock and seccomp, keeps them: a virtual machine will do.")
    .hint("If you trust these answers, or the machine has nothing to lose:")
    .hint("  workbook grade ... --trust"))
}

/// The languages whose answers are programs. SQL is run within this one, and is bounded on every system.
fn languages(exercises: &[Summary]) -> Vec<&'static str> {
    let any = |extension: &str| exercises.iter().any(|exercise| exercise.extension == extension);
    [("js", "JavaScript"), ("rs", "Rust")]
        .into_iter()
        .filter_map(|(extension, language)| any(extension).then_some(language))
        .collect()
}

const fn unkept(protection: Protection) -> &'static str {
    match protection {
        Protection { files: false, calls: true } => "your files",
        Protection { files: true, calls: false } => "the network and other programs",
        Protection { .. } => "your files, the network and other programs",
    }
}

const fn danger(protection: Protection) -> &'static str {
    match protection {
        Protection { files: false, calls: true } => {
            "An answer that means harm could read, change or delete what you can."
        }
        Protection { files: true, calls: false } => {
            "An answer that means harm could reach other machines, and end other programs of yours."
        }
        Protection { .. } => {
            "An answer that means harm could read, change or delete what you can, and send it elsewhere."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::consent;
    use crate::course::{Course, Summary};
    use crate::error::Kind;
    use crate::languages::confine::Protection;

    const WHOLE: Protection = Protection { files: true, calls: true };

    fn exercises(tracks: &[&str]) -> Vec<Summary> {
        let course = Course::embedded();
        let first = |name: &&str| {
            let track = course.track(name).unwrap();
            let exercise = track.exercises().next().unwrap();
            course.summary(&track, exercise).unwrap()
        };
        tracks.iter().map(first).collect()
    }

    #[test]
    fn where_a_machine_keeps_programs_nobody_is_asked() {
        let all = exercises(&["sql", "knex", "rust"]);
        for is_trusted in [false, true] {
            assert_eq!(consent(WHOLE, &all, is_trusted).unwrap(), None);
        }
    }

    #[test]
    fn answers_in_sql_go_on_everywhere() {
        let sql = exercises(&["sql"]);
        for is_trusted in [false, true] {
            assert_eq!(consent(Protection::NONE, &sql, is_trusted).unwrap(), None);
        }
    }

    #[test]
    fn programs_are_judged_only_where_somebody_says_so() {
        for track in ["knex", "sequelize", "rust"] {
            let failure = consent(Protection::NONE, &exercises(&["sql", track]), false).unwrap_err();
            assert_eq!(failure.kind, Kind::Missing, "{track}");
            assert!(failure.hints.iter().any(|hint| hint.contains("--trust")), "{track}");
            assert!(consent(Protection::NONE, &exercises(&[track]), true).unwrap().is_some(), "{track}");
        }
    }

    #[test]
    fn what_is_missing_is_named_and_nothing_else() {
        let told = |files, calls| {
            let failure =
                consent(Protection { files, calls }, &exercises(&["knex", "rust"]), false).unwrap_err();
            (failure.message, failure.hints[0].clone())
        };
        let (message, danger) = told(false, true);
        assert!(message.starts_with("Answers in JavaScript and Rust are programs"), "{message}");
        assert!(message.ends_with("from your files.") && danger.contains("delete"), "{message} {danger}");
        let (message, danger) = told(true, false);
        assert!(message.ends_with("from the network and other programs."), "{message}");
        assert!(!danger.contains("delete"), "{danger}");
    }
}
