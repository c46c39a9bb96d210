//! What is known of a run that was interrupted, so that it can go on where it was.
//!
//! Only for that: a run that came to its end leaves nothing behind, and the next one judges everything anew.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::outcome::Outcome;
use crate::error::{Failure, Result};

/// The file of a run.
pub struct Journal {
    path: PathBuf,
    file: File,
    known: HashMap<Key, Outcome>,
}

/// Which answer: whose, to what, and which text.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Hash, Serialize)]
pub struct Key {
    /// The learner.
    pub learner: String,
    /// The exercise.
    pub exercise: String,
    /// The hash of the answer's bytes.
    pub answer: u64,
}

/// The first line: what the run is about.
#[derive(Debug, Deserialize, PartialEq, Eq, Serialize)]
struct Heading {
    program: String,
    about: String,
}

#[derive(Deserialize, Serialize)]
struct Line {
    #[serde(flatten)]
    key: Key,
    outcome: Outcome,
}

impl Journal {
    /// Opens the file of a run. What it holds counts if it is `about` the same: exercises with all their files, and what is judged. `None` where
    /// another run holds it.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn open(path: &Path, about: &str) -> Result<Option<Self>> {
        let failed = |error: std::io::Error| {
            Failure::files(format!("{} can't be written.", path.display())).because(error)
        };
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        let mut file =
            File::options().create(true).truncate(false).read(true).write(true).open(path).map_err(failed)?;
        if matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock)) {
            return Ok(None);
        }
        let heading = Heading { program: env!("CARGO_PKG_VERSION").to_owned(), about: about.to_owned() };
        let (known, whole) = read(&file, &heading);
        // A line that was cut goes, and so does what is about something else.
        file.set_len(whole).and_then(|()| file.seek(SeekFrom::End(0))).map_err(failed)?;
        if whole == 0 {
            write(&mut file, &heading).map_err(failed)?;
        }
        Ok(Some(Self { path: path.to_owned(), file, known }))
    }

    /// How many answers are known.
    #[must_use]
    pub fn known(&self) -> usize {
        self.known.len()
    }

    /// What was known when the run began.
    #[must_use]
    pub fn outcomes(&mut self) -> HashMap<Key, Outcome> {
        std::mem::take(&mut self.known)
    }

    /// Notes an outcome.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn note(&mut self, key: Key, outcome: Outcome) -> Result<()> {
        write(&mut self.file, &Line { key, outcome }).map_err(|error| {
            Failure::files(format!("{} can't be written.", self.path.display())).because(error)
        })
    }

    /// The run has come to its end.
    pub fn finish(self) {
        // What can't be taken away is about this run, and does no harm: its answers are known by their text.
        drop(fs::remove_file(&self.path));
    }
}

fn write(file: &mut File, line: &impl Serialize) -> std::io::Result<()> {
    let mut text = serde_json::to_string(line)?;
    text.push('\n');
    // One piece: a process that is killed leaves whole lines, but for the last one.
    file.write_all(text.as_bytes())
}

/// What a file holds, and how long it is as far as it is in order.
fn read(file: &File, heading: &Heading) -> (HashMap<Key, Outcome>, u64) {
    let mut known = HashMap::new();
    let mut whole = 0;
    let mut reader = BufReader::new(file);
    let mut line = String::new();
    while reader.read_line(&mut line).is_ok_and(|read| read > 0) {
        let is_first = whole == 0;
        let is_good = line.ends_with('\n')
            && if is_first {
                serde_json::from_str::<Heading>(&line).is_ok_and(|found| found == *heading)
            } else {
                serde_json::from_str::<Line>(&line).is_ok_and(|Line { key, outcome }| {
                    known.insert(key, outcome);
                    true
                })
            };
        if !is_good {
            break;
        }
        whole += line.len() as u64;
        line.clear();
    }
    (known, whole)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Journal, Key};
    use crate::grading::Outcome;
    use crate::judge::Status;

    fn key(learner: &str) -> Key {
        Key { learner: learner.to_owned(), exercise: "sql/pair".to_owned(), answer: 7 }
    }

    fn open(path: &Path, about: &str) -> Journal {
        Journal::open(path, about).unwrap().unwrap()
    }

    fn noted(path: &Path) {
        let mut journal = open(path, "this");
        for learner in ["ada", "bob"] {
            journal.note(key(learner), Outcome::told(Status::Passed, None)).unwrap();
        }
    }

    #[test]
    fn an_interrupted_run_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/journal");
        noted(&path);
        let mut journal = open(&path, "this");
        assert_eq!(journal.known(), 2);
        journal.note(key("eve"), Outcome::told(Status::Failed, None)).unwrap();
        drop(journal);
        let mut journal = open(&path, "this");
        assert_eq!(journal.outcomes()[&key("eve")].status, Status::Failed);
        journal.finish();
        assert!(!path.exists());
    }

    #[test]
    fn a_file_cut_anywhere_is_taken_as_far_as_it_goes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal");
        noted(&path);
        let whole = fs::read(&path).unwrap();
        for length in 0..whole.len() {
            fs::write(&path, &whole[..length]).unwrap();
            let mut journal = open(&path, "this");
            assert!(journal.known() < 2);
            journal.note(key("eve"), Outcome::told(Status::Failed, None)).unwrap();
            drop(journal);
            assert!(open(&path, "this").outcomes().contains_key(&key("eve")), "{length}");
        }
    }

    #[test]
    fn what_is_about_something_else_does_not_count() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal");
        noted(&path);
        assert_eq!(open(&path, "that").known(), 0);
        assert_eq!(open(&path, "this").known(), 0);
    }

    #[test]
    fn two_runs_at_once_do_not_mix() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal");
        let _first = open(&path, "this");
        assert!(Journal::open(&path, "this").unwrap().is_none());
    }
}
