//! A workbook of the small course, watched in a window.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::window::Window;

/// An answer to `pair` that passes.
pub const RIGHT: &str = "CREATE TABLE fights (hero_id INTEGER NOT NULL REFERENCES heroes,
  battle_id INTEGER NOT NULL REFERENCES battles, PRIMARY KEY (hero_id, battle_id));\n";
/// An answer to `pair` that accepts the same link twice.
pub const WRONG: &str = "CREATE TABLE fights (hero_id INTEGER NOT NULL REFERENCES heroes,
  battle_id INTEGER NOT NULL REFERENCES battles);\n";
/// An answer that never ends by itself.
pub const ENDLESS: &str =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n;\n";

/// A folder, and a window in which a workbook in it is watched.
pub struct Watched {
    folder: TempDir,
    pub window: Window,
}

impl Watched {
    /// Begins to watch `pair` in a window of this size, with these further options. The lesson is left already.
    pub fn begin(options: &[&str], columns: u16, rows: u16) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let course = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/commands/course");
        let course = course.to_str().unwrap();
        let arguments = [&["watch", "--course", course, "--alone"], options].concat();
        let mut window = Window::open(folder.path(), &arguments, columns, rows);
        window.wait_for("One row is one link.");
        window.press("\u{1b}");
        Self { folder, window }
    }

    /// As [`Watched::begin`] in the usual window, when the task is to be seen.
    pub fn usual() -> Self {
        let mut watched = Self::begin(&[], 80, 24);
        watched.window.wait_for("waiting for your first save");
        watched
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The file of the answer to `pair`.
    pub fn pair(&self) -> PathBuf {
        self.path("workbook/sql/01_links/pair.sql")
    }

    /// Saves the answer to `pair`, as most editors do.
    pub fn save(&self, answer: &str) {
        fs::write(self.pair(), answer).unwrap();
    }

    /// Waits until the verdict on `pair` is remembered: then nothing of ours is written any more.
    pub fn wait_until_remembered(&mut self, status: &str) {
        let cache = self.path("workbook/.workbook/cache.json");
        let status = format!("\"status\": \"{status}\"");
        self.window.wait_until("remembered", |_| {
            fs::read_to_string(&cache).is_ok_and(|cache| cache.contains(&status))
        });
    }

    /// The first line of the screen is about `pair` and says this of it.
    pub fn wait_for_state(&mut self, state: &str) -> String {
        let is_so = |shown: &str| {
            shown.lines().any(|line| line.starts_with("sql/pair") && line.trim_end().ends_with(state))
        };
        self.window.wait_until(state, is_so)
    }
}
