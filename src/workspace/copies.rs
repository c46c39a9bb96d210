//! Copies of answers that were put away, and bringing them back.
//!
//! They lie in plain sight, in `copies/`, and not in `.workbook/`, which may be deleted: a copy can be the only place where a
//! text still is. A copy is on the disk before the answer is touched, so a crash at any moment loses nothing.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::Workspace;
use super::copy::Copy;
use super::files::{stay_inside, whole_name, write_new, write_whole};
use crate::course::{Exercise, ExerciseId};
use crate::error::{Failure, Result};

/// The folder of the copies.
const FOLDER: &str = "copies";
/// What is told to those who look into it.
const README: &str = "\
These are answers that \"workbook reset\" and \"workbook undo\" put away.
To bring the last one back: workbook undo. I never delete any of them.
";

/// The copies of a workspace.
#[derive(Clone, Debug)]
pub struct Copies<'a> {
    workspace: &'a Workspace,
}

/// What [`Copies::undo`] did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// The answer that was brought back.
    pub path: PathBuf,
    /// Where that which stood there is kept, if it was anything but the stub.
    pub kept: Option<PathBuf>,
}

impl Workspace {
    /// The copies of this workspace.
    #[must_use]
    pub const fn copies(&self) -> Copies<'_> {
        Copies { workspace: self }
    }
}

impl Copies<'_> {
    /// Puts an answer back to the stub. Returns where its copy is; none when there was nothing to keep.
    ///
    /// # Errors
    /// When the copy or the answer can't be written; the answer stays as it was then.
    pub fn reset(&self, exercise: &Exercise) -> Result<Option<PathBuf>> {
        let _lock = self.workspace.lock()?;
        let path = self.workspace.answer(&exercise.summary())?;
        let now = read(&path)?;
        if now.as_deref() == Some(exercise.stub.as_bytes()) {
            return Ok(None);
        }
        let copy = match now {
            Some(content) => Some(self.keep(exercise, &content)?),
            None => None,
        };
        write_whole(&path, exercise.stub.as_bytes())?;
        Ok(copy)
    }

    /// The exercise that [`Copies::undo`] would bring back.
    #[must_use]
    pub fn last(&self) -> Option<ExerciseId> {
        let root = self.workspace.root();
        self.last_put_away().map(|copy| copy.id(|track| root.join(track).is_dir()))
    }

    /// Brings back what the last reset of an exercise put away. What stands there now is kept as a copy, and if it is
    /// more than the stub, the next undo brings that back.
    ///
    /// # Errors
    /// When there is nothing to bring back, or it can't be written; the answer stays as it was then.
    pub fn undo(&self, exercise: &Exercise) -> Result<Undone> {
        let _lock = self.workspace.lock()?;
        let copy = self
            .last_put_away()
            .filter(|copy| copy.is_of(&exercise.id))
            .ok_or_else(|| Failure::usage("There is nothing to bring back: nothing was reset."))?;
        let path = self.workspace.answer(&exercise.summary())?;
        let content = fs::read(&copy.path).map_err(|error| cannot_read(&copy.path, error))?;
        let now = read(&path)?.filter(|now| *now != content && now != exercise.stub.as_bytes());
        let kept = match now {
            Some(now) => Some(self.keep(exercise, &now)?),
            None => None,
        };
        write_whole(&path, &content)?;
        // From here on it is in its place; that it is no longer waiting comes last.
        fs::rename(&copy.path, copy.brought_back()).map_err(|error| cannot_read(&copy.path, error))?;
        Ok(Undone { path, kept })
    }

    fn folder(&self) -> PathBuf {
        self.workspace.root().join(FOLDER)
    }

    /// Every copy, the oldest first.
    fn all(&self) -> Vec<Copy> {
        let entries = fs::read_dir(self.folder()).into_iter().flatten();
        let mut copies: Vec<Copy> = entries.filter_map(|entry| Copy::parse(entry.ok()?.path())).collect();
        copies.sort_unstable_by(Copy::order);
        copies
    }

    fn last_put_away(&self) -> Option<Copy> {
        self.all().into_iter().rfind(|copy| copy.waits)
    }

    /// Takes away what crashes left of copies that were being written. Each has a name of its own, so that no other would take
    /// its place. What was to be kept is still in the answer, or under the copy's own name.
    fn clear_halves(&self) {
        for entry in fs::read_dir(self.folder()).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let copy = name.to_str().and_then(whole_name).and_then(|name| Copy::parse(PathBuf::from(name)));
            if copy.is_some() {
                drop(fs::remove_file(entry.path()));
            }
        }
    }

    /// Writes a copy to the disk. The same content, put away just before, is not written twice.
    fn keep(&self, exercise: &Exercise, content: &[u8]) -> Result<PathBuf> {
        let copies = self.all();
        if let Some(last) = copies.last()
            && last.is_of(&exercise.id)
            && last.waits
            && fs::read(&last.path).is_ok_and(|known| known == content)
        {
            return Ok(last.path.clone());
        }
        let folder = self.folder();
        stay_inside(self.workspace.root(), &folder)?;
        self.clear_halves();
        let mut copy = Copy::after(copies.last(), &folder, &exercise.id, &exercise.extension);
        while !write_new(&copy.path, content)? {
            copy = Copy::after(Some(&copy), &folder, &exercise.id, &exercise.extension);
        }
        // The copy is what matters; it is safe without this.
        drop(write_new(&folder.join("README.txt"), README.as_bytes()));
        Ok(copy.path)
    }
}

/// The bytes of an answer, whatever they are; none when there is no file.
fn read(path: &Path) -> Result<Option<Vec<u8>>> {
    // Reading a pipe or a device might never end.
    if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
        return Err(cannot_read(path, std::io::Error::other("it is not a file")));
    }
    match fs::read(path) {
        Ok(content) => Ok(Some(content)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(cannot_read(path, error)),
    }
}

fn cannot_read(path: &Path, error: std::io::Error) -> Failure {
    Failure::files(format!("{} can't be read, so no copy of it can be kept.", path.display()))
        .because(error)
        .hint("It stays as it is. Move it away by hand, then run the command again.")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::samples::{Folder, STUB, exercise};

    fn read(folder: &Folder, path: &str) -> String {
        fs::read_to_string(folder.root().join(path)).unwrap()
    }

    #[test]
    fn reset_keeps_a_copy_and_undo_brings_it_back() {
        let folder = Folder::new();
        let pair = exercise("pair", &[]);
        let copies = folder.workspace.copies();
        folder.write("sql/01_why/pair.sql", "mine");
        let copy = copies.reset(&pair).unwrap().unwrap();
        assert_eq!(read(&folder, "sql/01_why/pair.sql"), STUB);
        assert_eq!(fs::read_to_string(copy).unwrap(), "mine");
        assert_eq!(copies.last(), Some(pair.id.clone()));
        assert_eq!(copies.undo(&pair).unwrap().kept, None);
        assert_eq!(read(&folder, "sql/01_why/pair.sql"), "mine");
        assert_eq!(copies.last(), None);
        assert!(copies.undo(&pair).is_err());
        assert_eq!(read(&folder, "sql/01_why/pair.sql"), "mine");
    }

    #[test]
    fn what_was_written_after_the_reset_is_kept_and_comes_back_too() {
        let folder = Folder::new();
        let pair = exercise("pair", &[]);
        let copies = folder.workspace.copies();
        folder.write("sql/01_why/pair.sql", "first");
        copies.reset(&pair).unwrap();
        folder.write("sql/01_why/pair.sql", "second");
        let undone = copies.undo(&pair).unwrap();
        assert_eq!(read(&folder, "sql/01_why/pair.sql"), "first");
        assert_eq!(fs::read_to_string(undone.kept.unwrap()).unwrap(), "second");
        copies.undo(&pair).unwrap();
        assert_eq!(read(&folder, "sql/01_why/pair.sql"), "second");
        copies.undo(&pair).unwrap();
        assert_eq!(read(&folder, "sql/01_why/pair.sql"), "first");
    }

    #[test]
    fn resets_of_several_exercises_are_undone_one_by_one() {
        let folder = Folder::new();
        let (pair, link) = (exercise("pair", &[]), exercise("link", &[]));
        let copies = folder.workspace.copies();
        folder.write("sql/01_why/pair.sql", "a pair");
        folder.write("sql/renamed/link.sql", "a link");
        copies.reset(&pair).unwrap();
        copies.reset(&link).unwrap();
        assert_eq!(copies.last(), Some(link.id.clone()));
        assert!(copies.undo(&pair).is_err(), "the last one first");
        copies.undo(&link).unwrap();
        assert_eq!(read(&folder, "sql/renamed/link.sql"), "a link");
        assert_eq!(copies.last(), Some(pair.id.clone()));
        copies.undo(&pair).unwrap();
        assert_eq!(read(&folder, "sql/01_why/pair.sql"), "a pair");
    }

    #[test]
    fn there_may_be_nothing_to_keep() {
        let folder = Folder::new();
        let pair = exercise("pair", &[]);
        let copies = folder.workspace.copies();
        assert_eq!(copies.reset(&pair).unwrap(), None, "no file: it is written");
        assert_eq!(read(&folder, "sql/01_why/pair.sql"), STUB);
        assert_eq!(copies.reset(&pair).unwrap(), None, "still the stub");
        assert!(!folder.root().join("copies").exists());
    }

    #[test]
    fn bytes_that_are_no_text_are_kept_as_they_are() {
        let folder = Folder::new();
        let pair = exercise("pair", &[]);
        let path = folder.write("sql/01_why/pair.sql", "");
        fs::write(&path, b"\xff\xfe\0").unwrap();
        let copy = folder.workspace.copies().reset(&pair).unwrap().unwrap();
        assert_eq!(fs::read(copy).unwrap(), b"\xff\xfe\0");
    }

    #[test]
    fn a_folder_in_its_place_is_told_and_stays() {
        let folder = Folder::new();
        folder.write("sql/01_why/pair.sql/inside", "kept");
        assert!(folder.workspace.copies().reset(&exercise("pair", &[])).is_err());
        assert_eq!(read(&folder, "sql/01_why/pair.sql/inside"), "kept");
    }

    #[test]
    fn a_reset_that_was_cut_off_after_the_copy_can_be_done_again() {
        let folder = Folder::new();
        let pair = exercise("pair", &[]);
        let copies = folder.workspace.copies();
        folder.write("sql/01_why/pair.sql", "mine");
        let first = copies.keep(&pair, b"mine").unwrap();
        assert_eq!(copies.reset(&pair).unwrap(), Some(first));
        copies.undo(&pair).unwrap();
        assert_eq!(read(&folder, "sql/01_why/pair.sql"), "mine");
        assert_eq!(copies.last(), None);
    }

    #[test]
    fn what_crashes_left_of_copies_does_not_pile_up() {
        let folder = Folder::new();
        let pair = exercise("pair", &[]);
        folder.write("sql/01_why/pair.sql", "mine");
        folder.write("copies/.sql-pair 2026-11-27 21-03-11.sql.new", "mi");
        folder.write("copies/.mine.new", "not ours");
        folder.workspace.copies().reset(&pair).unwrap();
        let kept = fs::read_dir(folder.root().join("copies")).unwrap();
        let mut names: Vec<_> = kept.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.retain(|name| name.starts_with('.'));
        assert_eq!(names, [".mine.new"]);
    }

    #[test]
    fn what_may_be_deleted_holds_no_copy() {
        let folder = Folder::new();
        let pair = exercise("pair", &[]);
        folder.write("sql/01_why/pair.sql", "mine");
        folder.workspace.copies().reset(&pair).unwrap();
        fs::remove_dir_all(folder.root().join(".workbook")).unwrap();
        assert_eq!(folder.workspace.copies().last(), Some(pair.id.clone()));
        folder.workspace.copies().undo(&pair).unwrap();
        assert_eq!(read(&folder, "sql/01_why/pair.sql"), "mine");
        assert_eq!(read(&folder, "copies/README.txt").lines().count(), 2);
    }
}
