//! Where an answer lies: `<track>/<chapter>/<exercise>.<ext>`, or wherever in its track a file of that name is found.
//!
//! Nothing is written here.

use std::fs;
use std::path::{Path, PathBuf};

use super::Workspace;
use super::files::stay_inside;
use crate::course::Summary;
use crate::error::{Failure, Result};

/// How deep below the track's folder an answer is looked for.
const DEPTH: usize = 4;

/// Where an answer was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Under its own name.
    Named(PathBuf),
    /// Under an earlier name of the exercise.
    Earlier(PathBuf),
    /// Nowhere; this is where it belongs.
    Nowhere(PathBuf),
}

impl Place {
    fn path(self) -> PathBuf {
        match self {
            Self::Named(path) | Self::Earlier(path) | Self::Nowhere(path) => path,
        }
    }
}

/// Whether a name may become part of a path: letters, digits, `_` and `-`, nothing that leads elsewhere.
#[must_use]
pub fn plain_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-'))
}

impl Workspace {
    /// The file of an answer: where it is, else where it belongs.
    ///
    /// # Errors
    /// When it lies outside the workspace, through a link or through a name with `..` in it.
    pub fn answer(&self, exercise: &Summary) -> Result<PathBuf> {
        self.place(exercise).map(Place::path)
    }

    pub(super) fn place(&self, exercise: &Summary) -> Result<Place> {
        for part in
            [&exercise.id.track, &exercise.chapter, &exercise.id.name].into_iter().chain(&exercise.was)
        {
            if !plain_name(part) {
                return Err(Failure::files(format!("{part:?} can't be part of a file's name."))
                    .hint("Names of tracks, chapters and exercises have letters, digits, _ and - only."));
            }
        }
        let belongs = self.belongs(exercise);
        let place = self.look(exercise, belongs);
        let (Place::Named(path) | Place::Earlier(path) | Place::Nowhere(path)) = &place;
        stay_inside(self.root(), path)?;
        Ok(place)
    }

    /// Where the answer of an exercise belongs.
    #[must_use]
    pub fn belongs(&self, exercise: &Summary) -> PathBuf {
        let folder = self.root().join(&exercise.id.track).join(&exercise.chapter);
        folder.join(file_name(exercise, &exercise.id.name))
    }

    fn look(&self, exercise: &Summary, belongs: PathBuf) -> Place {
        if is_there(&belongs) {
            return Place::Named(belongs);
        }
        let track = self.root().join(&exercise.id.track);
        let find = |name: &str| search(&track, &file_name(exercise, name), DEPTH);
        if let Some(path) = find(&exercise.id.name) {
            return Place::Named(path);
        }
        match exercise.was.iter().find_map(|name| find(name)) {
            Some(path) => Place::Earlier(path),
            None => Place::Nowhere(belongs),
        }
    }
}

fn file_name(exercise: &Summary, name: &str) -> String {
    format!("{name}.{}", exercise.extension)
}

fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// The first file of this name in a folder and the folders below it. Folders behind links are not entered.
fn search(folder: &Path, name: &str, depth: usize) -> Option<PathBuf> {
    let here = folder.join(name);
    if is_there(&here) {
        return Some(here);
    }
    let mut folders: Vec<PathBuf> = fs::read_dir(folder)
        .ok()?
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'))
        .map(|entry| entry.path())
        .collect();
    folders.sort_unstable();
    let deeper = depth.checked_sub(1)?;
    folders.iter().find_map(|folder| search(folder, name, deeper))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::samples::{Folder, summary};
    use super::plain_name;

    #[test]
    fn names_that_lead_elsewhere_are_not_plain() {
        for name in ["unique_pair", "03_keep-it", "é"] {
            assert!(plain_name(name), "{name}");
        }
        for name in ["", "..", ".hidden", "a/b", "a\\b", "a.b", "c:"] {
            assert!(!plain_name(name), "{name}");
        }
    }

    #[test]
    fn an_answer_is_found_by_its_stem_in_any_folder_of_its_track() {
        let folder = Folder::new();
        let exercise = summary("pair", &[]);
        let belongs = folder.root().join("sql/01_why/pair.sql");
        assert_eq!(folder.workspace.answer(&exercise).unwrap(), belongs);
        let moved = folder.write("sql/first chapter/mine/pair.sql", "x");
        assert_eq!(folder.workspace.answer(&exercise).unwrap(), moved);
        folder.write("sql/01_why/pair.sql", "y");
        assert_eq!(folder.workspace.answer(&exercise).unwrap(), belongs);
    }

    #[test]
    fn an_answer_under_an_earlier_name_is_found_last() {
        let folder = Folder::new();
        let exercise = summary("pair", &["couple", "two"]);
        let earlier = folder.write("sql/00_before/two.sql", "x");
        assert_eq!(folder.workspace.answer(&exercise).unwrap(), earlier);
        let now = folder.write("sql/elsewhere/pair.sql", "y");
        assert_eq!(folder.workspace.answer(&exercise).unwrap(), now);
    }

    #[test]
    fn other_tracks_and_hidden_folders_are_not_looked_at() {
        let folder = Folder::new();
        folder.write("knex/01_why/pair.sql", "x");
        folder.write("sql/.trash/pair.sql", "x");
        let belongs = folder.root().join("sql/01_why/pair.sql");
        assert_eq!(folder.workspace.answer(&summary("pair", &[])).unwrap(), belongs);
    }

    #[test]
    fn names_that_leave_the_workspace_are_refused() {
        let folder = Folder::new();
        let failure = folder.workspace.answer(&summary("../../pair", &[])).unwrap_err();
        assert!(failure.message.contains("can't be part"), "{failure}");
        assert!(folder.workspace.answer(&summary("pair", &["../old"])).is_err());
    }

    #[test]
    #[cfg(unix)]
    fn links_that_leave_the_workspace_are_refused() {
        let folder = Folder::new();
        let outside = tempfile::tempdir().unwrap();
        fs::write(outside.path().join("pair.sql"), "x").unwrap();
        std::os::unix::fs::symlink(outside.path(), folder.root().join("sql")).unwrap();
        let failure = folder.workspace.answer(&summary("pair", &[])).unwrap_err();
        assert!(failure.message.contains("leads out"), "{failure}");
    }
}
