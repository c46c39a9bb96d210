//! A course of one exercise, made for a test.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use workbook::course::{Course, Exercise, ExerciseId};
use workbook::judge::{self, Status, Verdict};

/// Two tables with ids that don't overlap, as most tests want them.
pub const GIVEN: &str = "
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO heroes VALUES (1, 'Achilles'), (2, 'Hector'), (3, 'Mulan');
INSERT INTO battles VALUES (101, 'Troy'), (102, 'Scyros'), (103, 'Thebes');
";

/// The parts of a spec that no test cares about.
const REST: &str = r#"
title = "A test"
remember = "Nothing."
hints = ["one", "two", "three"]
"#;

const TASK: &str = r#"
[task]
write = "Something."
fixed = "Nothing."
choose = "Everything."
checked = "What the test says."
"#;

/// One exercise on disk.
pub struct Bench {
    folder: TempDir,
    spec: String,
}

impl Bench {
    /// An exercise whose checks and names are `checks`, prepared by `setup`.
    pub fn new(setup: &str, checks: &str, solution: &str) -> Self {
        Self::with_keys("", setup, checks, solution)
    }

    /// The same with further top-level keys.
    pub fn with_keys(keys: &str, setup: &str, checks: &str, solution: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let spec = format!("{REST}{keys}\nsetup = '''{setup}'''\n{TASK}\n{checks}");
        let bench = Self { folder, spec };
        bench.write("exercises/sql/01_test/chapter.toml", "title = \"Test\"\nexercises = [\"it\"]");
        bench.write("exercises/sql/01_test/it.sql", "-- your answer\n");
        bench.write("exercises/sql/01_test/it.toml", &bench.spec);
        bench.write("solutions/sql/01_test/it.sql", solution);
        bench
    }

    /// Adds a known mistake.
    pub fn mistake(self, name: &str, text: &str) -> Self {
        self.write(&format!("exercises/sql/01_test/it.mistakes/{name}.sql"), text);
        self
    }

    /// The exercise as the course reads it.
    pub fn exercise(&self) -> Exercise {
        let course = Course::embedded().with_folder(self.folder.path(), true).expect("a course");
        course.exercise(&ExerciseId::new("sql", "it")).unwrap_or_else(|failure| panic!("{failure}"))
    }

    /// The verdict on an answer.
    pub fn verdict(&self, answer: &str) -> Verdict {
        judge::judge(&self.exercise(), answer, &mut |_| {})
    }

    /// Panics unless the answer passes.
    #[track_caller]
    pub fn accepts(&self, answer: &str) {
        let verdict = self.verdict(answer);
        assert_eq!(verdict.status, Status::Passed, "{answer}\n{verdict:#?}");
    }

    /// Panics unless the answer fails; gives what is told of the first check that fails.
    #[track_caller]
    pub fn refuses(&self, answer: &str) -> String {
        let verdict = self.verdict(answer);
        assert_eq!(verdict.status, Status::Failed, "{answer}\n{verdict:#?}");
        let failing = verdict.checks.iter().find(|check| check.status == Status::Failed);
        failing.and_then(|check| check.message.clone()).unwrap_or_default()
    }

    /// Panics unless the answer can't be judged; gives what is told.
    #[track_caller]
    pub fn stops(&self, answer: &str) -> String {
        let verdict = self.verdict(answer);
        assert_eq!(verdict.status, Status::Error, "{answer}\n{verdict:#?}");
        verdict.trouble.map(|trouble| trouble.message).unwrap_or_default()
    }

    fn write(&self, path: &str, text: &str) {
        let file = self.folder.path().join(path);
        fs::create_dir_all(file.parent().unwrap_or(Path::new("."))).expect("a folder");
        fs::File::create(&file)
            .and_then(|mut file| std::io::Write::write_all(&mut file, text.as_bytes()))
            .expect("a file");
    }
}
