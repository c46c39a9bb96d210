//! Running an answer without judging it: what it sends, what comes back, and what the tables hold afterwards.

use super::judging::Judging;
use super::session::Session;
use crate::course::Exercise;
use crate::database::{Comparison, Database, Dataset, Table};
use crate::languages::{Cause, Failed, Sent, Trouble};

/// What came of running an answer.
#[derive(Clone, Debug, Default)]
pub struct Ran {
    /// Its statements, in order; those after one that failed are not there.
    pub statements: Vec<Sent>,
    /// The tables that the answer made or whose rows it changed.
    pub tables: Vec<Table>,
    /// What it printed.
    pub printed: String,
    /// Why it stopped, if it did.
    pub trouble: Option<Trouble>,
}

/// The given tables of an exercise, with their rows.
///
/// # Errors
/// When the fixture can't be run: a fault of the course.
pub fn given(exercise: &Exercise) -> Result<Vec<Table>, Trouble> {
    let judging = Judging::default();
    let session = Session::new(&judging, exercise, "");
    let database = session.fixture()?;
    let read = database.schema().and_then(|schema| database.dataset("fixture", &schema));
    Ok(read.map_err(|error| session.stopped(&error))?.tables)
}

/// Runs an answer on the fixture. Parameters are empty (NULL): a query that uses them shows no rows of its own.
#[must_use]
pub fn run(judging: &Judging, exercise: &Exercise, answer: &str) -> Ran {
    let session = Session::new(judging, exercise, answer);
    let mut database = match session.fixture() {
        Ok(database) => database,
        Err(trouble) => return Ran { trouble: Some(trouble), ..Ran::default() },
    };
    let before = read(&database);
    let mut ran = Ran::default();
    match session.run(&mut database) {
        Ok(Ok(sent)) => ran.statements = sent,
        Ok(Err(failed)) => {
            ran.statements = before_stop(judging, exercise, answer, &failed);
            ran.trouble = Some(session.stopped_by(failed, &database).into());
        }
        Err(trouble) => ran.trouble = Some(trouble),
    }
    ran.printed = session.printed();
    let is_new = |table: &Table, before: &Dataset| match before.table(&table.name) {
        Some(old) => old.columns != table.columns || !Comparison::default().same(&old.rows, &table.rows),
        None => true,
    };
    if let (Some(before), Some(after)) = (before, read(&database)) {
        ran.tables = after.tables.into_iter().filter(|table| is_new(table, &before)).collect();
    }
    ran
}

/// What the tables of a database hold.
fn read(database: &Database) -> Option<Dataset> {
    database.schema().and_then(|schema| database.dataset("after", &schema)).ok()
}

/// The statements of a script before the one that stopped it, run once more to see what came of them.
fn before_stop(judging: &Judging, exercise: &Exercise, answer: &str, failed: &Failed) -> Vec<Sent> {
    let Cause::Script(error) = &failed.cause else { return Vec::new() };
    let Some(before) = answer.get(..error.statement.start) else { return Vec::new() };
    let session = Session::new(judging, exercise, before);
    let ran = session.fixture().ok().and_then(|mut database| session.run(&mut database).ok()?.ok());
    ran.unwrap_or_default()
}
