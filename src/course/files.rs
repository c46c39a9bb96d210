//! Where the files of a course come from: the program itself, or a folder of a teacher's.
//!
//! Paths are written with `/` and start at the course's root: `exercises/sql/01_why/chapter.toml`. What the files mean
//! is not known here.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

use include_dir::{Dir, DirEntry, File, include_dir};
use serde::de::DeserializeOwned;

use crate::error::{Failure, Result};

static EXERCISES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/exercises");
/// The specs and chapters of the embedded course, parsed when the program was built: `sql/01_why/chapter.json`.
static PARSED: Dir<'_> = include_dir!("$OUT_DIR/specs");
static LESSONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/lessons");
static SOLUTIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/solutions");

/// The text of a course file.
pub type Text = Cow<'static, str>;

/// One place that course files come from.
#[derive(Clone, Debug)]
pub enum Source {
    /// The course inside the program.
    Embedded,
    /// A course folder with `exercises/`, `lessons/`, `solutions/`.
    Folder(PathBuf),
}

/// Changes with every change of the embedded course; made by `build.rs`.
const EMBEDDED_KEY: &str = env!("WORKBOOK_COURSE_KEY");

impl Source {
    /// A key that changes when any file of this source changes; `None` where only reading all of them would tell.
    #[must_use]
    pub fn key(&self) -> Option<u64> {
        match self {
            Self::Embedded => EMBEDDED_KEY.parse().ok(),
            Self::Folder(_) => None,
        }
    }

    /// How a file is named to those who can mend it.
    #[must_use]
    pub fn shown(&self, path: &str) -> String {
        match self {
            Self::Embedded => path.to_owned(),
            Self::Folder(folder) => folder.join(path).display().to_string(),
        }
    }

    /// What is not in order about a file: a fault of ours, or something for the author of a folder to mend.
    #[must_use]
    pub fn failure(&self, message: impl Into<String>, mend: impl Into<String>) -> Failure {
        match self {
            Self::Embedded => Failure::fault(message),
            Self::Folder(_) => Failure::files(message).hint(mend),
        }
    }

    /// What a TOML file of `exercises/` says, where it was parsed ahead.
    #[must_use]
    pub fn parsed<T: DeserializeOwned>(&self, path: &str) -> Option<T> {
        let name = path.strip_prefix("exercises/").filter(|_| matches!(self, Self::Embedded))?;
        let (folder, file) = name.strip_suffix(".toml")?.rsplit_once('/')?;
        let folder = step_down(&PARSED, folder.split('/'))?;
        let file = format!("{file}.json");
        let parsed = folder.files().find(|known| is_named(known.path(), &file))?;
        serde_json::from_slice(parsed.contents()).ok()
    }

    /// Whether there is such a file.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        match self {
            Self::Embedded => embedded_file(path).is_some(),
            Self::Folder(folder) => folder.join(path).is_file(),
        }
    }

    /// The text of a file; `None` when there is no such file.
    ///
    /// # Errors
    /// When a file of a folder is there but cannot be read as UTF-8 text.
    pub fn read(&self, path: &str) -> Result<Option<Text>> {
        match self {
            Self::Embedded => Ok(embedded_file(path).and_then(File::contents_utf8).map(Cow::Borrowed)),
            Self::Folder(folder) => {
                let file = folder.join(path);
                match fs::read_to_string(&file) {
                    Ok(text) => Ok(Some(Cow::Owned(text.replace("\r\n", "\n")))),
                    Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
                    Err(error) => {
                        let message = format!("The course file {} can't be read.", file.display());
                        Err(Failure::files(message)
                            .because(error)
                            .hint("It must be a text file, saved as UTF-8."))
                    }
                }
            }
        }
    }

    /// What `wanted` makes of the first name in a folder that it wants; embedded names are not copied for it.
    #[must_use]
    pub fn find<T>(&self, path: &str, mut wanted: impl FnMut(&str) -> Option<T>) -> Option<T> {
        match self {
            Self::Embedded => {
                let entries = embedded_folder(path)?.entries().iter();
                entries.filter_map(|entry| entry.path().file_name()?.to_str()).find_map(wanted)
            }
            Self::Folder(_) => self.list(path).iter().find_map(|name| wanted(name)),
        }
    }

    /// The names of the files and folders in a folder, sorted; empty when there is no such folder.
    #[must_use]
    pub fn list(&self, path: &str) -> Vec<String> {
        let mut names: Vec<String> = match self {
            Self::Embedded => {
                let folder = embedded_folder(path);
                folder.map_or(&[][..], |folder| folder.entries()).iter().filter_map(entry_name).collect()
            }
            Self::Folder(folder) => fs::read_dir(folder.join(path))
                .into_iter()
                .flatten()
                .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
                .collect(),
        };
        names.retain(|name| !name.starts_with('.'));
        names.sort_unstable();
        names
    }
}

/// An embedded folder, found step by step: the library's own search looks at every file of the course.
fn embedded_folder(path: &str) -> Option<&'static Dir<'static>> {
    let mut parts = path.split('/');
    let root = match parts.next()? {
        "exercises" => &EXERCISES,
        "lessons" => &LESSONS,
        "solutions" => &SOLUTIONS,
        _ => return None,
    };
    step_down(root, parts)
}

fn step_down<'a>(
    root: &'static Dir<'static>,
    mut parts: impl Iterator<Item = &'a str>,
) -> Option<&'static Dir<'static>> {
    parts.try_fold(root, |folder, part| folder.dirs().find(|inside| is_named(inside.path(), part)))
}

fn embedded_file(path: &str) -> Option<&'static File<'static>> {
    let (folder, name) = path.rsplit_once('/')?;
    embedded_folder(folder)?.files().find(|file| is_named(file.path(), name))
}

/// Whether the last part of a path is `name`.
fn is_named(path: &Path, name: &str) -> bool {
    let before = path.as_os_str().as_encoded_bytes().strip_suffix(name.as_bytes());
    before.is_some_and(|before| matches!(before.last(), None | Some(b'/' | b'\\')))
}

fn entry_name(entry: &DirEntry<'_>) -> Option<String> {
    entry.path().file_name()?.to_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::Source;

    #[test]
    fn embedded_files_are_found_by_their_whole_path_only() {
        let read = |path: &str| Source::Embedded.read(path).unwrap().is_some();
        assert!(read("exercises/sql/given/heroes.sql"));
        for path in [
            "exercises/sql/heroes.sql",
            "exercises/sql/given/eroes.sql",
            "exercises/sql/given",
            "heroes.sql",
            "src/lib.rs",
            "",
        ] {
            assert!(!read(path), "{path}");
        }
    }

    #[test]
    fn embedded_folders_are_listed() {
        assert!(Source::Embedded.list("exercises").contains(&"sql".to_owned()));
        assert!(Source::Embedded.list("exercises/sql/given").contains(&"heroes.sql".to_owned()));
        assert!(Source::Embedded.list("exercises/sql/nothing").is_empty());
        assert!(Source::Embedded.list("exercises/").is_empty());
    }

    #[test]
    fn every_spec_and_chapter_was_parsed_ahead_and_says_the_same() {
        let mut found = 0;
        for folder in Source::Embedded.list("exercises/sql") {
            for file in Source::Embedded.list(&format!("exercises/sql/{folder}")) {
                let path = format!("exercises/sql/{folder}/{file}");
                if file.strip_suffix(".toml").is_none() {
                    continue;
                }
                let text = Source::Embedded.read(&path).unwrap().unwrap();
                let table: toml::Table = toml::from_str(&text).unwrap();
                let parsed: Option<serde_json::Value> = Source::Embedded.parsed(&path);
                assert_eq!(parsed, serde_json::to_value(table).ok(), "{path}");
                found += 1;
            }
        }
        assert!(found > 10, "{found}");
    }
}
