//! What stands in the files of a new exercise: a small exercise that works, to be changed into another one.
//!
//! It needs no file besides these.

/// The spec.
pub(super) const SPEC: &str = r#"title = "A short title"
remember = "One line to remember."
hints = [
  "The idea: what is this about?",
  "Where to look: which line, which table?",
  "A skeleton, with ____ where the answer goes.",
]
# Tables of this exercise alone. Tables that several exercises share lie in exercises/<track>/given/heroes.sql, and the
# spec says: given = ["heroes"]
setup = """
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO heroes VALUES (1, 'Achilles'), (2, 'Hector');
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO battles VALUES (101, 'Troy'), (102, 'Scyros');
"""

[task]
story = ""
write = "What to write: a table that links heroes and battles."
fixed = "Names that must be as stated."
choose = "What is the learner's own choice."
checked = "Everything that is checked, and nothing more."

[names.join]
references = ["heroes", "battles"]

[[check]]
name = "a hero fights in many battles, and a battle is fought by many heroes"
link = [["Achilles", "Troy"], ["Achilles", "Scyros"], ["Hector", "Troy"]]

[[check]]
name = "the same link twice is refused"
link = [["Achilles", "Troy"], ["Achilles", "Troy"]]
refused = "unique"

[[check]]
name = "a link to a hero who does not exist is refused"
link = [["<nobody>", "Troy"]]
refused = "foreign_key"

[[check]]
name = "a link to a battle that does not exist is refused"
link = [["Achilles", "<nobody>"]]
refused = "foreign_key"

[[check]]
name = "a link without a hero is refused"
link = [["<nothing>", "Troy"]]
refused = "not_null"

[[check]]
name = "a link without a battle is refused"
link = [["Achilles", "<nothing>"]]
refused = "not_null"

[mistakes.name_of_the_mistake]
catalogue = []
"#;

/// The file that the learner gets.
pub(super) const STUB: &str =
    "-- A short title\n--\n-- What to write, in a line or two.\n--\n-- your answer\n\n";

/// Our answer.
pub(super) const SOLUTION: &str = "\
-- Why this is right, in a line or two.
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
";

/// A known wrong answer.
pub(super) const MISTAKE: &str = "\
-- What the learner is told: why this goes wrong.
--
-- Look next at: a question.
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id)
);
";

/// The lesson of a new chapter.
pub(super) const LESSON: &str =
    "# A chapter\n\nWhat the learner reads before the first exercise.\n\nRemember: one line.\n";

/// The `chapter.toml` of a new chapter, with its first exercise.
pub(super) fn chapter(exercise: &str) -> String {
    format!(
        "title = \"A chapter\"\nintroduces = [\"foreign key\", \"composite key\", \"not null\"]\nexercises = [\"{exercise}\"]\n"
    )
}

#[cfg(test)]
mod tests {
    use super::{MISTAKE, SOLUTION, SPEC, STUB, chapter};
    use crate::authoring;
    use crate::course::{Course, ExerciseId};

    #[test]
    fn the_skeleton_is_a_sound_exercise() {
        let folder = tempfile::tempdir().unwrap();
        let put = |path: &str, text: &str| {
            let path = folder.path().join(path);
            assert!(crate::workspace::write_new(&path, text.as_bytes()).unwrap());
        };
        put("lessons/sql/01_first.md", super::LESSON);
        put("exercises/sql/01_first/chapter.toml", &chapter("mine"));
        put("exercises/sql/01_first/mine.toml", SPEC);
        put("exercises/sql/01_first/mine.sql", STUB);
        put("exercises/sql/01_first/mine.mistakes/name_of_the_mistake.sql", MISTAKE);
        put("solutions/sql/01_first/mine.sql", SOLUTION);
        let course = Course::embedded().with_folder(folder.path(), true).unwrap();
        let report = authoring::check(
            &crate::judge::Judging::default(),
            &course,
            &[ExerciseId::new("sql", "mine")],
            &mut |_| {},
        )
        .unwrap();
        assert!(report.is_sound(), "{report:#?}");
    }
}
