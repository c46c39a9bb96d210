//! A hostile answer: a file whose first comment says what must come of it.
//!
//! ```text
//! -- sql/unique_pair: error          the exercise, and the status; several are joined by "or"
//! -- says: The time was over         what stands on the screen, whatever its line breaks; any number of them
//! -- Anything else is for the reader.
//! ```
//!
//! In the text, `@OUTSIDE@` becomes the folder with the secret, `@PORT@` the port that nobody may call.

use std::fs;
use std::path::{Path, PathBuf};

/// One file of the corpus.
pub struct Answer {
    /// The file's name.
    pub name: String,
    /// The exercise that it is handed in for.
    pub exercise: String,
    /// How it may end.
    pub statuses: Vec<String>,
    /// What must be said.
    pub says: Vec<String>,
    /// The answer.
    pub text: String,
}

impl Answer {
    /// All of a folder of the corpus, by name.
    pub fn all(folder: &str) -> Vec<Self> {
        let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile").join(folder);
        let mut paths: Vec<PathBuf> = fs::read_dir(top).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths.iter().map(|path| Self::read(path)).collect()
    }

    /// Whether it is expected to use up its time.
    pub fn is_endless(&self) -> bool {
        self.says
            .iter()
            .any(|said| ["time was over", "so it was stopped"].iter().any(|end| said.contains(end)))
    }

    fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let mut comment = text.lines().map_while(|line| {
            Some(line.strip_prefix("-- ").or_else(|| line.strip_prefix("// "))?.trim().to_owned())
        });
        let first = comment.next().unwrap_or_default();
        let (exercise, statuses) = first
            .split_once(": ")
            .unwrap_or_else(|| panic!("{name}: its first line is no \"exercise: status\""));
        let statuses: Vec<String> = statuses.split(" or ").map(str::to_owned).collect();
        assert!(
            statuses.iter().all(|status| ["passed", "failed", "error"].contains(&status.as_str())),
            "{name}: {statuses:?}"
        );
        let says = comment.filter_map(|line| Some(line.strip_prefix("says: ")?.to_owned())).collect();
        Self { exercise: exercise.to_owned(), statuses, says, name, text }
    }
}

#[test]
fn the_corpus_is_large_and_every_answer_says_something() {
    let all: Vec<Answer> = ["sql", "node", "rust"].iter().flat_map(|folder| Answer::all(folder)).collect();
    assert!(all.len() >= 60, "{}", all.len());
    for answer in all {
        let is_said = !answer.says.is_empty() || answer.statuses == ["passed"];
        assert!(is_said, "{}: what is said of it?", answer.name);
    }
}
