//! What is known of a run that was interrupted, so that it can go on where it was.
//!
//! Only for that: a run that came to its end leaves nothing behind, and the next one judges everything anew.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::outcome::Outcome;
use crate::error::{Failure, Result};
use crate::workspace::open_own;

/// How long a line of ours may be, in bytes: far longer than any was.
const LONGEST: u64 = 16 * 1024 * 1024;

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
        let mut file = open_own(path).map_err(failed)?;
        if matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock)) {
            return Ok(None);
        }
        let heading = Heading { program: env!("CARGO_PKG_VERSION").to_owned(), about: about.to_owned() };
        let (known, whole) = read(&file, &heading);
        if whole > 0 {
            // A line that was cut goes.
            file.set_len(whole).and_then(|()| file.seek(SeekFrom::End(0))).map_err(failed)?;
        } else {
            if file.metadata().is_ok_and(|found| found.len() > 0) {
                // What is about something else goes; it is not overwritten, since it may have another name, too.
                file = anew(path).map_err(failed)?;
            }
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

/// An empty file in the place of another one.
fn anew(path: &Path) -> std::io::Result<File> {
    fs::remove_file(path)?;
    let file = File::options().create_new(true).read(true).write(true).open(path)?;
    // Where the file system knows no locks, two runs at once have only themselves to fear.
    drop(file.try_lock());
    Ok(file)
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
    while (&mut reader).take(LONGEST).read_line(&mut line).is_ok_and(|read| read > 0) {
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

    #[test]
    #[cfg(target_os = "linux")]
    fn what_lies_in_its_place_is_not_written_and_not_waited_for() {
        use rustix::fs::{CWD, FileType, Mode, mknodat};

        let folder = tempfile::tempdir().unwrap();
        let (path, theirs) = (folder.path().join("journal"), folder.path().join("theirs"));
        // No program is started for it: for a moment it would hold the locks of other tests.
        let pipe = |path: &Path| mknodat(CWD, path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
        let misleading: [&dyn Fn(&Path); 6] = [
            &|path| std::os::unix::fs::symlink(&theirs, path).unwrap(),
            &|path| fs::hard_link(&theirs, path).unwrap(),
            &|path| std::os::unix::fs::symlink("/dev/zero", path).unwrap(),
            &|path| std::os::unix::fs::symlink(folder.path().join("nowhere"), path).unwrap(),
            &|path| fs::create_dir(path).unwrap(),
            &pipe,
        ];
        fs::write(&theirs, "theirs").unwrap();
        for put in misleading {
            put(&path);
            noted(&path);
            assert_eq!(open(&path, "this").known(), 2);
            assert_eq!(fs::read_to_string(&theirs).unwrap(), "theirs");
            assert!(fs::symlink_metadata(&path).unwrap().is_file());
            assert!(!folder.path().join("nowhere").exists());
            fs::remove_file(&path).unwrap();
        }
    }

    #[test]
    fn while_a_run_that_found_something_else_goes_on_no_other_takes_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal");
        fs::write(&path, "rubbish").unwrap();
        let _first = open(&path, "this");
        assert!(Journal::open(&path, "this").unwrap().is_none());
    }
}
