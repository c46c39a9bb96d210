//! Running a script of several statements, one by one, and saying where it stopped.
//!
//! The script comes split into statements: how SQL text is split is the language's business.

use std::ops::Range;

use rusqlite::Connection;

use super::collect::{Room, collect_rows};
use super::connection::Database;
use super::error::{ErrorKind, SqlError};
use super::value::Table;

/// Why a statement of a script failed.
#[derive(Clone, Debug, PartialEq)]
pub struct ScriptError {
    /// What kind of failure it is.
    pub kind: ErrorKind,
    /// What SQLite said: `near ")": syntax error`.
    pub message: String,
    /// SQLite's extended error code.
    pub code: i32,
    /// Where in the script, in bytes, if SQLite told.
    pub offset: Option<usize>,
    /// The statement that failed, in bytes of the script; from its first token to its `;`.
    pub statement: Range<usize>,
}

impl SqlError {
    /// The same, of a statement that stands in this part of a script.
    #[must_use]
    pub fn in_statement(self, statement: Range<usize>) -> ScriptError {
        let Self { kind, message, code, offset } = self;
        let offset = offset.map(|offset| statement.start + offset);
        ScriptError { kind, message, code, offset, statement }
    }
}

/// One statement that was sent, and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct StatementRun {
    /// The statement, in bytes of the script.
    pub statement: Range<usize>,
    /// The rows it gave back; `None` for a statement that gives none.
    pub rows: Option<Table>,
    /// How many rows it changed.
    pub changed: usize,
    /// Why it was skipped, if it was.
    pub skipped: Option<String>,
}

impl Database {
    /// Runs the `statements` of `script` in order. A statement that `skip` has a remark for is left out.
    ///
    /// # Errors
    /// The first statement that fails; what ran before it stays.
    pub fn run_script(
        &self,
        script: &str,
        statements: &[Range<usize>],
        skip: &dyn Fn(&str) -> Option<String>,
    ) -> Result<Vec<StatementRun>, ScriptError> {
        let mut runs = Vec::with_capacity(statements.len());
        let mut room = Room::default();
        for range in statements {
            let text = &script[range.clone()];
            let mut run =
                StatementRun { statement: range.clone(), rows: None, changed: 0, skipped: skip(text) };
            if run.skipped.is_none() {
                run_statement(&self.connection, text, &mut run, &mut room)
                    .map_err(|error| error.in_statement(range.clone()))?;
            }
            runs.push(run);
        }
        Ok(runs)
    }
}

fn run_statement(
    connection: &Connection,
    text: &str,
    run: &mut StatementRun,
    room: &mut Room,
) -> Result<(), SqlError> {
    let changes_before = connection.total_changes();
    let mut statement = connection.prepare(text)?;
    let width = statement.column_count();
    let columns = statement.column_names().map(str::to_owned).collect();
    let table = Table { name: String::new(), columns, rows: collect_rows(&mut statement, room)? };
    run.changed =
        usize::try_from(connection.total_changes().saturating_sub(changes_before)).unwrap_or(usize::MAX);
    run.rows = (width > 0).then_some(table);
    Ok(())
}
