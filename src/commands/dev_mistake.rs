//! `workbook dev new TRACK/EXERCISE/MISTAKE --from FILE`: a wrong answer of somebody's becomes a known mistake.
//!
//! What the learner is to be told is left to the author: a comment above the answer waits for it.

use std::path::Path;

use super::dev_new::{course, options};
use super::setting::Setting;
use crate::course::ExerciseId;
use crate::error::{Exit, Failure, Result};
use crate::workspace::{Answer, plain_name, write_new};

pub(super) fn run(setting: &mut Setting<'_>, place: &str, from: &Path) -> Result<Exit> {
    let [track, name, mistake] = parse(place)?;
    let (root, course) = course(setting)?;
    let exercise = course.exercise(&ExerciseId::new(track, name))?;
    let folder = root.join("exercises").join(track).join(&exercise.chapter);
    let spec = folder.join(format!("{name}.toml"));
    if !spec.is_file() {
        return Err(Failure::usage(format!("{} is not there.", setting.shown(&spec))).hint(
            "A known mistake lies beside its exercise. Say which course folder holds it: --course DIR",
        ));
    }
    let answer = Answer::read(&setting.absolute(from)?)
        .map_err(|reason| Failure::files(format!("{}: {}", from.display(), reason.message)))?;
    let file = folder.join(format!("{name}.mistakes")).join(format!("{mistake}.{}", exercise.extension));
    if !write_new(&file, with_comment(&answer.text, &exercise.extension).as_bytes())? {
        return Err(
            Failure::usage(format!("There is a mistake {mistake} already.")).hint("Give yours another name.")
        );
    }
    let (shown, spec) = (setting.shown(&file), setting.shown(&spec));
    setting.show(&format!("made  {shown}\n\n"))?;
    let check = format!("workbook dev check {track}/{name}{}", options(setting)?);
    setting.say(&format!(
        "Write into its first comment what the learner is to be told. Names and remarks of whoever wrote it must go.\n\n\
         Add to {spec}:\n  [mistakes.{mistake}]\n  catalogue = []\n\nTo check it:\n  {check}"
    ))?;
    Ok(Exit::Passed)
}

fn parse(place: &str) -> Result<[&str; 3]> {
    match place.split('/').collect::<Vec<_>>()[..] {
        [track, exercise, mistake] if [track, exercise, mistake].iter().all(|part| plain_name(part)) => {
            Ok([track, exercise, mistake])
        }
        _ => Err(Failure::usage(format!("{place:?} does not say what the mistake is called."))
            .hint("Write track/exercise/mistake, such as sql/unique_pair/no_pair_rule.")),
    }
}

/// The answer below the comment that every known mistake begins with.
fn with_comment(answer: &str, extension: &str) -> String {
    let mark = if extension == "sql" { "--" } else { "//" };
    let answer = answer.trim();
    format!(
        "{mark} What the learner is told: why this goes wrong.\n{mark}\n{mark} Look next at: a question.\n\n{answer}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::{parse, with_comment};

    #[test]
    fn a_mistake_has_three_plain_parts() {
        assert_eq!(parse("sql/unique_pair/no_key").unwrap(), ["sql", "unique_pair", "no_key"]);
        for wrong in ["no_key", "sql/no_key", "sql/../no_key", "a/b/c/d", "sql/a/.b"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_comment_fits_the_language() {
        assert!(
            with_comment("\n\nSELECT 1;\n\n", "sql").ends_with("-- Look next at: a question.\n\nSELECT 1;\n")
        );
        assert!(with_comment("exports.up = 1;", "js").starts_with("// What the learner is told"));
    }
}
