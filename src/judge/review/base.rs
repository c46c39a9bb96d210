//! The schema made again in memory, empty, so that rows of ours can be tried on it.
//!
//! Each statement is run for itself: what can't be made here is named, and the rest is tried.

use std::time::Duration;

use super::finding::NotProbed;
use super::views::Views;
use crate::database::{Budget, Database, Entry, ErrorKind, Image, Schema, Settings, SqlError};

/// How long everything about one table may take.
const TIME: Duration = Duration::from_millis(1500);
/// Foreign keys are enforced, and texts in double quotes taken for texts, as SQLite does in most programs.
pub const SETTINGS: Settings = Settings { foreign_keys: true, double_quoted_strings: true };

/// An empty database with the tables of a schema.
pub struct Base {
    /// The database.
    pub image: Image,
    /// Its tables.
    pub schema: Schema,
    /// What could not be made.
    pub left_out: Vec<NotProbed>,
}

impl Base {
    /// Makes everything that can be made.
    ///
    /// # Errors
    /// When SQLite can't go on: out of memory, or out of time.
    pub fn build(entries: &[Entry]) -> Result<Self, SqlError> {
        let mut database = Database::open(SETTINGS, &Budget::start(TIME))?.for_any_schema()?;
        let mut left_out = Vec::new();
        let mut views = Views::default();
        let hidden: Vec<String> =
            entries.iter().filter(|entry| is_virtual(entry)).flat_map(shadows).collect();
        // An index may stand before its table, where a table was made anew.
        let in_order = KINDS.iter().flat_map(|kind| entries.iter().filter(move |entry| entry.kind == *kind));
        for entry in in_order.filter(|entry| !hidden.contains(&entry.name)) {
            if is_virtual(entry) {
                left_out.push(NotProbed { name: entry.name.clone(), reason: VIRTUAL.to_owned() });
            } else if !views.take(&entry.sql) {
                left_out.push(NotProbed { name: entry.name.clone(), reason: UNFOLDS.to_owned() });
            } else if let Err(error) = database.run(&entry.sql) {
                if error.kind == ErrorKind::TimeOut {
                    return Err(error);
                }
                let reason =
                    format!("I can't make this {} here. SQLite said: {}.", entry.kind, error.message);
                left_out.push(NotProbed { name: entry.name.clone(), reason });
            }
        }
        let schema = database.tables()?;
        Ok(Self { image: database.image()?, schema, left_out })
    }

    /// A fresh copy of it.
    ///
    /// # Errors
    /// When there is not enough memory.
    pub fn open(&self) -> Result<Database, SqlError> {
        Database::open_image(SETTINGS, &Budget::start(TIME), &self.image)?.for_any_schema()
    }

    /// Whether a table is there, but could not be made.
    pub fn is_left_out(&self, table: &str) -> bool {
        self.left_out.iter().any(|left| left.name.eq_ignore_ascii_case(table))
    }
}

/// What is made first, and what needs it.
const KINDS: [&str; 4] = ["table", "view", "index", "trigger"];
/// How the names of such tables end, in the modules that come with SQLite.
const SHADOWS: [&str; 11] =
    ["data", "idx", "content", "docsize", "config", "node", "parent", "rowid", "segments", "segdir", "stat"];
/// Why a view is left out.
pub const UNFOLDS: &str = "This view unfolds into hundreds of others.";
/// Why a virtual table is left out.
pub const VIRTUAL: &str =
    "It is a virtual table: what it accepts is decided by a module, not by its definition.";

fn is_virtual(entry: &Entry) -> bool {
    entry.kind == "table" && entry.sql.to_ascii_uppercase().starts_with("CREATE VIRTUAL")
}

/// The tables that a virtual table keeps for itself.
fn shadows(entry: &Entry) -> impl Iterator<Item = String> {
    SHADOWS.iter().map(|end| format!("{}_{end}", entry.name))
}
