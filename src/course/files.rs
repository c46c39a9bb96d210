//! Where the files of a course come from: the program itself, or a folder of a teacher's.
//!
//! Paths are written with `/` and start at the course's root: `exercises/sql/01_why/chapter.toml`. What the files mean
//! is not known here.

use std::borrow::Cow;
use std::fs;
use std::path::PathBuf;

use include_dir::{Dir, DirEntry, include_dir};

use crate::error::{Failure, Result};

static EXERCISES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/exercises");
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

    /// The text of a file; `None` when there is no such file.
    ///
    /// # Errors
    /// When a file of a folder is there but cannot be read as UTF-8 text.
    pub fn read(&self, path: &str) -> Result<Option<Text>> {
        match self {
            Self::Embedded => {
                let file = embedded_root(path).and_then(|(root, rest)| root.get_file(rest));
                Ok(file.and_then(|file| file.contents_utf8()).map(Cow::Borrowed))
            }
            Self::Folder(folder) => {
                let file = folder.join(path);
                match fs::read_to_string(&file) {
                    Ok(text) => Ok(Some(Cow::Owned(text.replace("\r\n", "\n")))),
                    Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
                    Err(error) => {
                        let message = format!("the course file {} can't be read", file.display());
                        Err(Failure::files(message).because(error))
                    }
                }
            }
        }
    }

    /// The names of the files and folders in a folder, sorted; empty when there is no such folder.
    #[must_use]
    pub fn list(&self, path: &str) -> Vec<String> {
        let mut names: Vec<String> = match self {
            Self::Embedded => {
                let folder = embedded_root(path)
                    .and_then(|(root, rest)| if rest.is_empty() { Some(root) } else { root.get_dir(rest) });
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

fn embedded_root(path: &str) -> Option<(&'static Dir<'static>, &str)> {
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    match first {
        "exercises" => Some((&EXERCISES, rest)),
        "lessons" => Some((&LESSONS, rest)),
        "solutions" => Some((&SOLUTIONS, rest)),
        _ => None,
    }
}

fn entry_name(entry: &DirEntry<'_>) -> Option<String> {
    entry.path().file_name()?.to_str().map(str::to_owned)
}
