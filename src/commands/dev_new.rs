//! `workbook dev new`: the files of a new exercise, ready to be filled in.
//!
//! Existing files stay as they are.

use std::path::{Path, PathBuf};

use super::setting::Setting;
use crate::cli::DevNew;
use crate::error::{Exit, Failure, Result};
use crate::workspace::{Checkout, plain_name, write_new};

const SPEC: &str = r#"title = "A short title"
remember = "One line to remember."
given = ["heroes", "battles"]
hints = [
  "The idea: what is this about?",
  "Where to look: which line, which table?",
  "A skeleton, with ____ where the answer goes.",
]

[task]
story = ""
write = "What to write."
fixed = "Names that must be as stated."
choose = "What is the learner's own choice."
checked = "Everything that is checked, and nothing more."

[names.join]
references = ["heroes", "battles"]

[[check]]
name = "a hero fights in many battles, and a battle is fought by many heroes"
link = [["Achilles", "Troy"], ["Achilles", "Scyros"], ["Hector", "Troy"]]

[mistakes.name_of_the_mistake]
catalogue = []
"#;

const STUB: &str = "-- A short title\n--\n-- What to write, in a line or two.\n--\n-- your answer\n\n";

const SOLUTION: &str = "-- Why this is right, in a line or two.\n";

const MISTAKE: &str = "-- What the learner is told: why this goes wrong.\n--\n-- Look next at: a question.\n";

const CHAPTER: &str = "title = \"A chapter\"\nintroduces = []\nexercises = []\n";

pub(super) fn run(setting: &mut Setting<'_>, args: &DevNew) -> Result<Exit> {
    let (track, chapter, name) = parts(&args.place)?;
    let root = match setting.course_folder()? {
        Some(folder) => folder,
        None => checkout(setting.environment.folder()?)?,
    };
    let exercises = root.join("exercises").join(track).join(chapter);
    let solutions = root.join("solutions").join(track).join(chapter);
    let files = [
        (exercises.join("chapter.toml"), CHAPTER),
        (exercises.join(format!("{name}.toml")), SPEC),
        (exercises.join(format!("{name}.sql")), STUB),
        (exercises.join(format!("{name}.mistakes")).join("name_of_the_mistake.sql"), MISTAKE),
        (solutions.join(format!("{name}.sql")), SOLUTION),
    ];
    for (path, text) in &files {
        let word = if write_new(path, text.as_bytes())? { "made " } else { "stays" };
        let shown = setting.shown(path);
        setting.show(&format!("{word} {shown}\n"))?;
    }
    let list = setting.shown(&files[0].0);
    setting.show("\n")?;
    setting.say(&format!(
        "Now add \"{name}\" to the exercises in {list}, fill in the files, and run: workbook dev check {track}/{name}"
    ))?;
    Ok(Exit::Passed)
}

fn parts(place: &str) -> Result<(&str, &str, &str)> {
    match place.split('/').collect::<Vec<_>>()[..] {
        [track, chapter, name] if [track, chapter, name].iter().all(|part| plain_name(part)) => {
            Ok((track, chapter, name))
        }
        _ => Err(Failure::usage(format!("{place:?} does not say where the exercise belongs."))
            .hint("Write track/chapter/exercise, such as sql/03_keep_it_true/my_exercise.")),
    }
}

/// The course of the checkout around the current folder.
fn checkout(folder: &Path) -> Result<PathBuf> {
    Checkout::around(folder).map(|checkout| checkout.root().to_owned()).ok_or_else(|| {
        Failure::usage("There is no course here to add an exercise to.")
            .hint("Say which course folder: --course DIR")
            .hint("Or run this in a checkout of this project.")
    })
}

#[cfg(test)]
mod tests {
    use super::{SPEC, parts};
    use crate::course::Spec;

    #[test]
    fn the_skeleton_of_a_spec_is_one() {
        let spec: Spec = toml::from_str(SPEC).unwrap();
        assert_eq!(spec.hints.len(), 3);
    }

    #[test]
    fn a_place_has_three_plain_parts() {
        assert_eq!(parts("sql/03_keep_it_true/mine").unwrap(), ("sql", "03_keep_it_true", "mine"));
        for wrong in ["mine", "sql/mine", "sql/../mine", "sql//mine", "a/b/c/d"] {
            assert!(parts(wrong).is_err(), "{wrong}");
        }
    }
}
