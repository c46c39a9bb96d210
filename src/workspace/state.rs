//! What is remembered about a learner's way through the course: hints shown, lessons seen, the exercise last shown.
//!
//! Kept in `.workbook/`, which may be deleted at any time: no progress is in it. A file that is cut, corrupt or of another
//! version counts as absent; it is kept aside when it is written anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::files::{cure, read_small, stay_inside, write_whole};
use super::{Cache, Workspace};
use crate::course::ExerciseId;
use crate::error::{Failure, Result};

/// The folder of what can be made again.
pub(super) const HIDDEN: &str = ".workbook";
/// The file in it that one process holds at a time.
pub(super) const LOCK: &str = "lock";
pub(super) const FILE: &str = "state.json";
/// At the end of the name of a file that could not be read, once it was written anew.
const ASIDE: &str = ".unreadable";
/// Of every file in `.workbook/`; raised when a name goes or changes its meaning.
const VERSION: u32 = 1;

/// What is remembered.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(default)]
pub struct State {
    /// The exercise last shown.
    last: Option<String>,
    /// How many hints of an exercise were asked for.
    hints: BTreeMap<String, usize>,
    /// The exercises whose solution was shown before they passed.
    solutions: BTreeSet<String>,
    /// The chapters whose lesson was shown: `sql/01_why`.
    lessons: BTreeSet<String>,
    /// How often an exercise failed in the same way, one time after another.
    stuck: BTreeMap<String, Stuck>,
    /// Files of ours, and what was in them when they were written: one that is still so may be refreshed.
    pub(super) written: BTreeMap<String, u64>,
}

/// Failing in the same way again and again.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(default)]
struct Stuck {
    /// The way: the check that fails, and the mistake if it has a name.
    way: String,
    times: u32,
    /// Whether help was offered; it is offered once for an exercise.
    offered: bool,
}

/// After how many failures of the same kind help is offered.
const OFFER_AFTER: u32 = 3;

impl State {
    /// What a file of somebody else's workbook says; nothing where it is not in order.
    #[must_use]
    pub fn read(text: &str) -> Self {
        of_text(text).unwrap_or_default()
    }

    /// Notes that an exercise failed in some `way`, and says whether it is time to offer a hint: after the same way
    /// three times, once.
    pub fn failed(&mut self, id: &ExerciseId, way: &str) -> bool {
        let hinted = self.hints(id) > 0;
        let stuck = self.stuck.entry(id.to_string()).or_default();
        stuck.times = if stuck.way == way { stuck.times + 1 } else { 1 };
        way.clone_into(&mut stuck.way);
        let offer = stuck.times >= OFFER_AFTER && !stuck.offered && !hinted;
        stuck.offered |= offer;
        offer
    }

    /// The exercise last shown, in this track.
    #[must_use]
    pub fn last_in(&self, track: &str) -> Option<&str> {
        let (of, name) = self.last.as_deref()?.split_once('/')?;
        (of == track).then_some(name)
    }

    /// Remembers the exercise last shown.
    pub fn show(&mut self, id: &ExerciseId) {
        self.last = Some(id.to_string());
    }

    /// How many hints were asked for.
    #[must_use]
    pub fn hints(&self, id: &ExerciseId) -> usize {
        self.hints.get(&id.to_string()).copied().unwrap_or(0)
    }

    /// Remembers how many hints were asked for.
    pub fn set_hints(&mut self, id: &ExerciseId, shown: usize) {
        self.hints.insert(id.to_string(), shown);
    }

    /// Whether the solution was shown before the exercise passed.
    #[must_use]
    pub fn saw_solution(&self, id: &ExerciseId) -> bool {
        self.solutions.contains(&id.to_string())
    }

    /// Remembers that the solution was shown before the exercise passed.
    pub fn see_solution(&mut self, id: &ExerciseId) {
        self.solutions.insert(id.to_string());
    }

    /// Whether the lesson of a chapter was shown.
    #[must_use]
    pub fn saw_lesson(&self, track: &str, chapter: &str) -> bool {
        self.lessons.contains(&format!("{track}/{chapter}"))
    }

    /// Remembers that the lesson of a chapter was shown.
    pub fn see_lesson(&mut self, track: &str, chapter: &str) {
        self.lessons.insert(format!("{track}/{chapter}"));
    }
}

/// A file of `.workbook/` as it stands on the disk.
#[derive(Deserialize, Serialize)]
struct Versioned<T> {
    version: u32,
    #[serde(flatten)]
    content: T,
}

fn of_text<T: DeserializeOwned>(text: &str) -> Option<T> {
    let file: Versioned<T> = serde_json::from_str(text).ok()?;
    (file.version == VERSION).then_some(file.content)
}

impl Workspace {
    /// What is remembered.
    #[must_use]
    pub fn state(&self) -> State {
        self.remembered(FILE)
    }

    /// Changes what is remembered.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn change_state(&self, change: impl FnOnce(&mut State)) -> Result<()> {
        self.change(FILE, change)
    }

    /// A file of `.workbook/`; the default when it is absent, cut, corrupt, or of another version.
    pub(super) fn remembered<T: DeserializeOwned + Default>(&self, name: &str) -> T {
        let read = || of_text(&read_small(&self.hidden().join(name))?);
        read().unwrap_or_default()
    }

    /// Reads a file of `.workbook/`, changes it and writes it, while no other process does.
    pub(super) fn change<T>(&self, name: &str, change: impl FnOnce(&mut T)) -> Result<()>
    where
        T: Default + DeserializeOwned + PartialEq + Serialize,
    {
        let _lock = self.lock()?;
        let mut content: T = self.remembered(name);
        change(&mut content);
        self.store(name, content)
    }

    /// Writes a file of `.workbook/`. The caller holds the lock.
    pub(super) fn store<T: DeserializeOwned + Default + PartialEq + Serialize>(
        &self,
        name: &str,
        content: T,
    ) -> Result<()> {
        if content == self.remembered(name) {
            return Ok(());
        }
        let text =
            serde_json::to_string_pretty(&Versioned { version: VERSION, content }).map_err(|error| {
                Failure::fault("What is to be remembered can't be written down.").because(error)
            })?;
        let path = self.hidden().join(name);
        stay_inside(self.root(), &path)?;
        if self.is_unreadable::<T>(name) {
            // Where it can't be kept, it must not be in the way: nothing of the learner's is in it.
            drop(fs::rename(&path, self.hidden().join(format!("{name}{ASIDE}"))));
        }
        write_whole(&path, format!("{text}\n").as_bytes())
    }

    /// The files of `.workbook/` that are there and say nothing, as after a power cut. They count as absent.
    #[must_use]
    pub fn unreadable(&self) -> Vec<PathBuf> {
        let files = [
            (FILE, self.is_unreadable::<State>(FILE)),
            (super::cache::FILE, self.is_unreadable::<Cache>(super::cache::FILE)),
        ];
        files.into_iter().filter(|(_, broken)| *broken).map(|(name, _)| self.hidden().join(name)).collect()
    }

    fn is_unreadable<T: DeserializeOwned>(&self, name: &str) -> bool {
        let path = self.hidden().join(name);
        match fs::symlink_metadata(&path) {
            Ok(_) => read_small(&path).is_none_or(|text| of_text::<T>(&text).is_none()),
            Err(error) => error.kind() != ErrorKind::NotFound && error.kind() != ErrorKind::NotADirectory,
        }
    }

    /// Holds off other processes until the lock is dropped; a process that is killed lets go of it.
    pub(super) fn lock(&self) -> Result<File> {
        let hidden = self.hidden();
        stay_inside(self.root(), &hidden.join(LOCK))?;
        hold(&hidden)
    }
}

/// As [`Workspace::lock`], for a folder `.workbook/` that is made if it is not there.
pub(super) fn hold(hidden: &Path) -> Result<File> {
    let failed = |error: io::Error| {
        let failure = Failure::files(format!("{} can't be written.", hidden.display()));
        let hint = match error.kind() {
            // Where nothing may be written, nothing can be deleted either.
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                "May you write in your workbook? Its permissions say no."
            }
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => cure(error.kind()),
            _ => "That folder holds only what can be made again: you may delete it.",
        };
        failure.because(error).hint(hint)
    };
    fs::create_dir_all(hidden).map_err(failed)?;
    // Windows locks only what is open for reading or writing; appending alone does not count.
    let path = hidden.join(LOCK);
    let file = File::options().create(true).truncate(false).write(true).open(path).map_err(failed)?;
    match file.lock() {
        // Some network folders have no locks: there, two runs at once have only themselves to fear.
        Err(error) if error.kind() != ErrorKind::Unsupported => Err(failed(error)),
        _ => Ok(file),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::thread;

    use super::super::samples::Folder;
    use super::{HIDDEN, State};
    use crate::course::ExerciseId;

    #[test]
    fn what_is_remembered_comes_back() {
        let folder = Folder::new();
        let id = ExerciseId::new("sql", "pair");
        assert_eq!(folder.workspace.state(), State::default());
        folder
            .workspace
            .change_state(|state| {
                state.show(&id);
                state.set_hints(&id, 2);
                state.see_lesson("sql", "01_why");
                state.see_solution(&id);
            })
            .unwrap();
        let state = folder.workspace.state();
        assert_eq!(state.last_in("sql"), Some("pair"));
        assert_eq!(state.last_in("knex"), None);
        assert_eq!(state.hints(&id), 2);
        assert_eq!(state.hints(&ExerciseId::new("knex", "pair")), 0);
        assert!(state.saw_solution(&id) && !state.saw_solution(&ExerciseId::new("knex", "pair")));
        assert!(state.saw_lesson("sql", "01_why") && !state.saw_lesson("sql", "02_join_table"));
    }

    #[test]
    fn a_file_that_is_cut_or_of_another_version_counts_as_absent() {
        let folder = Folder::new();
        folder.workspace.change_state(|state| state.see_lesson("sql", "01_why")).unwrap();
        let path = folder.root().join(".workbook/state.json");
        let whole = fs::read_to_string(&path).unwrap();
        let newer = whole.replace("\"version\": 1", "\"version\": 2");
        for broken in [&whole[..whole.len() / 2], "", "[]", "\0\0", &newer] {
            fs::write(&path, broken).unwrap();
            assert_eq!(folder.workspace.state(), State::default(), "{broken:?}");
            assert_eq!(folder.workspace.unreadable(), std::slice::from_ref(&path));
            folder.workspace.change_state(|state| state.see_lesson("sql", "02")).unwrap();
            assert!(folder.workspace.state().saw_lesson("sql", "02"));
            assert!(folder.workspace.unreadable().is_empty());
            let aside = folder.root().join(".workbook/state.json.unreadable");
            assert_eq!(fs::read(aside).unwrap(), broken.as_bytes(), "kept aside");
        }
    }

    #[test]
    fn cut_or_changed_at_any_byte_it_is_read_or_kept_aside() {
        let folder = Folder::new();
        let id = ExerciseId::new("sql", "pair");
        folder
            .workspace
            .change_state(|state| {
                state.show(&id);
                state.set_hints(&id, 2);
                state.failed(&id, "check");
            })
            .unwrap();
        let whole = fs::read(folder.root().join(".workbook/state.json")).unwrap();
        for at in 0..whole.len() {
            let with = |byte: u8| [&whole[..at], &[byte], &whole[at + 1..]].concat();
            for broken in [whole[..at].to_vec(), with(0), with(whole[at] ^ 1), with(whole[at] ^ 0x80)] {
                takes_up(&folder, &broken);
            }
        }
        let text = String::from_utf8(whole.clone()).unwrap();
        takes_up(&folder, &vec![0; whole.len()]);
        takes_up(&folder, text.replace('\n', "\r\n").as_bytes());
    }

    /// A state in any state is read or said to be unreadable, and what is remembered from then on comes back.
    fn takes_up(folder: &Folder, broken: &[u8]) {
        let (path, aside) = (
            folder.root().join(".workbook/state.json"),
            folder.root().join(".workbook/state.json.unreadable"),
        );
        drop(fs::remove_file(&aside));
        fs::write(&path, broken).unwrap();
        let is_broken = !folder.workspace.unreadable().is_empty();
        assert!(!is_broken || folder.workspace.state() == State::default());
        folder.workspace.change_state(|state| state.see_lesson("sql", "new")).unwrap();
        assert!(folder.workspace.state().saw_lesson("sql", "new"));
        assert!(folder.workspace.unreadable().is_empty());
        assert_eq!(fs::read(aside).ok(), is_broken.then(|| broken.to_vec()));
    }

    #[test]
    fn several_at_once_lose_nothing() {
        let folder = Folder::new();
        let workspace = &folder.workspace;
        thread::scope(|scope| {
            for thread in 0..4 {
                scope.spawn(move || {
                    for round in 0..5 {
                        let chapter = format!("{thread}-{round}");
                        workspace.change_state(|state| state.see_lesson("sql", &chapter)).unwrap();
                    }
                });
            }
        });
        let state = workspace.state();
        let seen = (0..4).flat_map(|thread| (0..5).map(move |round| format!("{thread}-{round}")));
        assert_eq!(seen.filter(|chapter| state.saw_lesson("sql", chapter)).count(), 20);
    }

    #[test]
    fn a_file_in_the_place_of_the_folder_is_told() {
        let folder = Folder::new();
        fs::remove_dir_all(folder.root().join(HIDDEN)).unwrap();
        folder.write(HIDDEN, "not a folder");
        assert_eq!(folder.workspace.state(), State::default());
        let failure = folder.workspace.change_state(|state| state.see_lesson("sql", "x")).unwrap_err();
        assert!(failure.message.contains(".workbook"), "{failure}");
    }
}
