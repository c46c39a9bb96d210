//! The folder in the user's cache where packages are kept, shared by all workspaces: what lies where, and who may write.
//!
//! A set of packages that is there is whole: it is made beside its place and moved there in one step.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use super::list::List;
use super::words;
use crate::error::Result;
use crate::languages::node::Library;
use crate::workspace::open_own;

/// The folder where packages are kept.
#[derive(Clone, Debug)]
pub struct Store {
    root: PathBuf,
}

/// Held by the one program that installs a library; a second one waits.
pub struct Lock {
    /// Dropped with it, which frees the lock. None where the file system knows no locks.
    file: Option<File>,
}

impl Store {
    /// The store in the cache folder of this user.
    pub fn of(cache: Option<&Path>) -> Result<Self> {
        let cache = cache.ok_or_else(words::no_cache)?;
        Ok(Self { root: cache.join("node") })
    }

    /// Makes the folder itself.
    pub fn make(&self) -> Result<()> {
        fs::create_dir_all(&self.root).map_err(|error| words::cache_not_writable(&self.root, error))
    }

    /// Where the packages of a library are, or will be.
    pub fn folder(&self, library: Library) -> PathBuf {
        self.root.join(format!("{}-{:016x}", library.track(), List::of(library).key()))
    }

    /// A file of the store.
    pub fn file(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// A folder to make something in. Others that install at the same time have their own.
    pub fn draft(&self, library: Library) -> Result<Draft> {
        let folder = self.root.join(format!("{}{}", drafts(library), std::process::id()));
        drop(fs::remove_dir_all(&folder));
        fs::create_dir(&folder).map_err(|error| words::cache_not_writable(&folder, error))?;
        Ok(Draft { folder })
    }

    /// Takes away what programs left that were ended while they installed. Only for the holder of the lock: nobody
    /// else installs then.
    pub fn clean(&self, library: Library, lock: &Lock) {
        if lock.file.is_none() {
            return;
        }
        for entry in fs::read_dir(&self.root).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(&drafts(library)) {
                // What can't be taken away now is taken away another time.
                drop(fs::remove_dir_all(entry.path()));
            }
        }
    }

    /// Waits until nobody else installs this library. `wait` is called before waiting.
    pub fn lock(&self, library: Library, wait: impl FnOnce()) -> Result<Lock> {
        let path = self.root.join(format!("{}.lock", library.track()));
        let file = open_own(&path).map_err(|error| words::cache_not_writable(&path, error))?;
        let held = match file.try_lock() {
            Ok(()) => true,
            Err(TryLockError::WouldBlock) => {
                wait();
                file.lock().is_ok()
            }
            // Some network file systems know no locks. Two that install at once then both do the work, and one result counts.
            Err(TryLockError::Error(_)) => false,
        };
        Ok(Lock { file: held.then_some(file) })
    }
}

/// How the names of folders begin in which a library is being installed.
fn drafts(library: Library) -> String {
    format!(".new-{}-", library.track())
}

/// A folder in which something is made; it goes away unless it is moved to its place.
pub struct Draft {
    folder: PathBuf,
}

impl Draft {
    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Moves it to its place. What is there already gives way.
    pub fn settle(self, place: &Path) -> Result<()> {
        let old = self.folder.with_extension("old");
        let had_one = fs::rename(place, &old).is_ok();
        let moved = fs::rename(&self.folder, place);
        if had_one {
            drop(fs::remove_dir_all(&old));
        }
        moved.map_err(|error| words::cache_not_writable(place, error))
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.folder));
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Store;
    use crate::languages::node::Library;

    fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::of(Some(&folder.path().join("cache"))).unwrap();
        store.make().unwrap();
        (folder, store)
    }

    #[test]
    fn a_draft_goes_away_unless_it_is_moved_to_its_place() {
        let (_folder, store) = store();
        let draft = store.draft(Library::Knex).unwrap();
        let path = draft.folder().to_owned();
        drop(draft);
        assert!(!path.exists());
        let place = store.folder(Library::Knex);
        for _ in 0..2 {
            let draft = store.draft(Library::Knex).unwrap();
            draft.settle(&place).unwrap();
            assert!(place.is_dir() && !path.exists());
        }
        assert_eq!(fs::read_dir(store.file("")).unwrap().count(), 1);
    }

    #[test]
    fn what_was_left_behind_is_cleaned_by_the_holder_of_the_lock_alone() {
        let (_folder, store) = store();
        let left = store.file(".new-knex-1");
        fs::create_dir(&left).unwrap();
        let other = store.file(".new-sequelize-1");
        fs::create_dir(&other).unwrap();
        let mut waited = false;
        let lock = store.lock(Library::Knex, || waited = true).unwrap();
        store.clean(Library::Knex, &super::Lock { file: None });
        assert!(left.exists());
        store.clean(Library::Knex, &lock);
        assert!(!left.exists() && other.exists() && !waited);
    }

    #[test]
    fn a_second_one_waits_until_the_first_is_done() {
        let (_folder, store) = store();
        let lock = store.lock(Library::Knex, || {}).unwrap();
        let (told, waits) = std::sync::mpsc::channel();
        let other = store.clone();
        let second = std::thread::spawn(move || {
            other.lock(Library::Knex, || told.send(()).unwrap()).unwrap();
        });
        waits.recv().unwrap();
        assert!(!second.is_finished());
        drop(lock);
        second.join().unwrap();
    }

    #[test]
    fn without_a_home_it_is_said_what_to_do() {
        let failure = Store::of(None).unwrap_err();
        assert!(failure.hints.iter().any(|hint| hint.contains("WORKBOOK_CACHE")), "{failure:?}");
    }
}
