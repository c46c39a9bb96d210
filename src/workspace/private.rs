//! A file of somebody else's: a script as text, a database as a private copy.
//!
//! The file and its folder are never changed. SQLite writes beside a database even when it only reads it: so it gets a copy, in a folder of
//! its own that goes away with it.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::answer::Answer;
use crate::error::{Failure, Result};

/// How every SQLite database begins.
const MAGIC: &[u8] = b"SQLite format 3\0";
/// A database has at most this many bytes, what belongs to it included.
const MOST_DATABASE: u64 = 256 * 1024 * 1024;
/// A script has at most this many bytes.
const MOST_SCRIPT: u64 = 8 * 1024 * 1024;
/// What may lie beside a database and belongs to it: changes not yet written into it, or to be taken back.
const BESIDE: [&str; 2] = ["-wal", "-journal"];

/// What a file holds.
pub enum Foreign {
    /// A script.
    Script(String),
    /// A database.
    Database(PrivateCopy),
}

/// A copy of a database that goes away with this value.
pub struct PrivateCopy {
    path: PathBuf,
    _folder: TempDir,
}

impl PrivateCopy {
    /// The copy.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn make(source: &Path) -> Result<Self> {
        let failed =
            |error: io::Error| Failure::files("The database can't be copied to look at it.").because(error);
        // A link leads to the folder where the rest of the database lies.
        let source = fs::canonicalize(source).map_err(failed)?;
        let folder = tempfile::Builder::new().prefix("workbook-").tempdir().map_err(failed)?;
        let path = folder.path().join("database");
        let mut left = MOST_DATABASE;
        if fs::metadata(&source).map_err(failed)?.len() >= left {
            return Err(database_too_large());
        }
        copy(&source, &path, &mut left).map_err(failed)?;
        for end in BESIDE {
            let beside = with_end(&source, end);
            if left > 0 && beside.is_file() {
                copy(&beside, &with_end(&path, end), &mut left).map_err(failed)?;
            }
        }
        if left == 0 {
            return Err(database_too_large());
        }
        Ok(Self { path, _folder: folder })
    }
}

impl Foreign {
    /// Reads a file.
    ///
    /// # Errors
    /// When it can't be read, is too large, or is neither text nor a database.
    pub fn read(path: &Path) -> Result<Self> {
        let metadata = fs::metadata(path).map_err(|error| not_read(&error))?;
        if !metadata.is_file() {
            let what = if metadata.is_dir() { "a folder" } else { "no ordinary file" };
            return Err(Failure::files(format!("This is {what}.")).hint(TAKES));
        }
        let mut file = File::open(path).map_err(|error| not_read(&error))?;
        let mut start = Vec::new();
        file.by_ref().take(MAGIC.len() as u64).read_to_end(&mut start).map_err(|error| not_read(&error))?;
        if start == MAGIC {
            return PrivateCopy::make(path).map(Self::Database);
        }
        Self::script(start, file)
    }

    /// Reads a script from a stream, such as standard input.
    ///
    /// # Errors
    /// When it can't be read, is too large, or is not text.
    pub fn read_stream(stream: impl Read) -> Result<Self> {
        Self::script(Vec::new(), stream)
    }

    fn script(mut bytes: Vec<u8>, stream: impl Read) -> Result<Self> {
        stream.take(MOST_SCRIPT + 1).read_to_end(&mut bytes).map_err(|error| not_read(&error))?;
        if bytes.starts_with(MAGIC) {
            return Err(Failure::files("This is a database, not a script.")
                .hint("Give the name of its file instead of -."));
        }
        if bytes.len() as u64 > MOST_SCRIPT {
            return Err(
                too_large("A script", MOST_SCRIPT).hint("A part of its rows is enough to be looked at.")
            );
        }
        match Answer::decode(bytes) {
            Ok(answer) => Ok(Self::Script(answer.text)),
            Err(reason) => Err(Failure::files(reason.message).hint(TAKES)),
        }
    }
}

const TAKES: &str = "workbook review takes an SQL script, saved as UTF-8, or an SQLite database file.";

fn not_read(error: &io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::NotFound => Failure::files("There is no such file."),
        _ => Failure::files(format!("The file can't be read: {error}.")),
    }
}

fn database_too_large() -> Failure {
    too_large("A database file", MOST_DATABASE)
        .hint("To look at its tables without the rows:")
        .hint("  sqlite3 FILE .schema | workbook review -")
}

fn too_large(what: &str, most: u64) -> Failure {
    Failure::files(format!("This file is too large. {what} may have {} MB.", most / 1024 / 1024))
}

/// Copies a file, but no more of it than is left to be copied.
fn copy(source: &Path, target: &Path, left: &mut u64) -> io::Result<()> {
    let mut target = File::create_new(target)?;
    let copied = io::copy(&mut File::open(source)?.take(*left), &mut target)?;
    *left -= copied;
    Ok(())
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Foreign, MAGIC};

    #[test]
    fn a_database_is_copied_with_what_belongs_to_it_and_the_copy_goes_away() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.db");
        fs::write(&path, [MAGIC, &[0; 100]].concat()).unwrap();
        fs::write(folder.path().join("shop.db-wal"), "wal").unwrap();
        fs::write(folder.path().join("shop.db-shm"), "shm").unwrap();
        let Ok(Foreign::Database(copy)) = Foreign::read(&path) else { panic!("no database") };
        let place = copy.path().parent().unwrap().to_owned();
        let mut names: Vec<_> = fs::read_dir(&place)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort_unstable();
        assert_eq!(names, ["database", "database-wal"]);
        drop(copy);
        assert!(!place.exists());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }

    #[test]
    fn what_is_neither_text_nor_a_database_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let told = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            fs::write(&path, bytes).unwrap();
            Foreign::read(&path).err().map(|failure| failure.message).unwrap_or_default()
        };
        assert!(told("picture.png", b"\x89PNG\0\0").contains("not a text file"));
        assert!(told("empty.sql", b"").contains("empty"));
        assert!(told("large.sql", &vec![b' '; 9 * 1024 * 1024]).contains("too large"));
        assert!(told("good.sql", b"SELECT 1;").is_empty());
        assert!(Foreign::read(folder.path()).is_err_and(|failure| failure.message.contains("a folder")));
        assert!(
            Foreign::read(&folder.path().join("none"))
                .is_err_and(|failure| failure.message.contains("no such file"))
        );
    }
}
