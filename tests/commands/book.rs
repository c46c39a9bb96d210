//! A learner's folder for one test, and the program run in it.

use std::fs;
use std::path::{Path, PathBuf};

use snapbox::cmd::Command;
use tempfile::TempDir;

/// An answer to `pair` that passes.
pub const RIGHT: &str = "CREATE TABLE fights (hero_id INTEGER NOT NULL REFERENCES heroes,
  battle_id INTEGER NOT NULL REFERENCES battles, PRIMARY KEY (hero_id, battle_id));\n";
/// An answer to `pair` that is the known mistake `no_key`.
pub const WRONG: &str = "CREATE TABLE fights (hero_id INTEGER NOT NULL REFERENCES heroes,
  battle_id INTEGER NOT NULL REFERENCES battles);\n";

/// A folder that goes away with it.
pub struct Book {
    folder: TempDir,
}

impl Book {
    /// An empty folder.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("here")).unwrap();
        Self { folder }
    }

    /// A folder with a workbook in it, where the first task was shown.
    pub fn begun() -> Self {
        let book = Self::empty();
        book.run(&["next"]).assert().success();
        book
    }

    /// The current folder of every run.
    pub fn here(&self) -> PathBuf {
        self.folder.path().join("here")
    }

    /// Where the user's programs keep what they remember.
    pub fn state(&self) -> PathBuf {
        self.folder.path().join("state")
    }

    /// The program with the small course, ready to run here.
    pub fn run(&self, arguments: &[&str]) -> Command {
        let course = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/commands/course");
        self.bare(arguments).arg("--course").arg(course).arg("--alone")
    }

    /// The program with its own course.
    pub fn bare(&self, arguments: &[&str]) -> Command {
        Command::new(snapbox::cmd::cargo_bin!("workbook"))
            .args(arguments)
            .current_dir(self.here())
            .env_clear()
            .env("XDG_STATE_HOME", self.state())
            .env("LOCALAPPDATA", self.state())
            .env("HOME", self.state())
            .env("COLUMNS", "80")
            .env("TZ", "UTC")
    }

    /// Writes a file, as an editor would.
    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.here().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    /// Writes the answer to `pair`.
    pub fn pair(&self, content: impl AsRef<[u8]>) -> PathBuf {
        self.write("workbook/sql/01_links/pair.sql", content)
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.here().join(path)).unwrap()
    }

    /// What a run that fails says on standard error, in one line: paths of temporary folders break lines anywhere.
    pub fn failed(command: Command, code: i32) -> String {
        one_line(&command.assert().code(code).stdout_eq("").get_output().stderr)
    }

    /// What a run that succeeds remarks on standard error, in one line.
    pub fn remarks(command: Command) -> String {
        one_line(&command.assert().success().get_output().stderr)
    }

    /// Every file below here, with its content.
    pub fn everything(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut found = Vec::new();
        let mut folders = vec![self.here()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let content = fs::read(&path).unwrap();
                    found.push((path, content));
                }
            }
        }
        found.sort();
        found
    }
}

fn one_line(output: &[u8]) -> String {
    String::from_utf8_lossy(output).split_whitespace().collect::<Vec<_>>().join(" ")
}
