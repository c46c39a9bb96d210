//! Running an answer without judging it: what it sends, what comes back, and what the tables hold afterwards.

use super::session::Session;
use crate::course::Exercise;
use crate::database::{Comparison, Dataset, StatementRun, Table};
use crate::languages::Trouble;

/// One statement that was sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// Its text.
    pub text: String,
    /// The rows it gave back; `None` for a statement that gives none.
    pub rows: Option<Table>,
    /// How many rows it changed.
    pub changed: usize,
    /// Why it was skipped, if it was.
    pub skipped: Option<String>,
}

/// What came of running an answer.
#[derive(Clone, Debug, Default)]
pub struct Ran {
    /// Its statements, in order; those after one that failed are not there.
    pub statements: Vec<Statement>,
    /// The tables that the answer made or whose rows it changed.
    pub tables: Vec<Table>,
    /// Why it stopped, if it did.
    pub trouble: Option<Trouble>,
}

/// The given tables of an exercise, with their rows.
///
/// # Errors
/// When the fixture can't be run: a fault of the course.
pub fn given(exercise: &Exercise) -> Result<Vec<Table>, Trouble> {
    let session = Session::new(exercise, "");
    let database = session.fixture()?;
    let read = database.schema().and_then(|schema| database.dataset("fixture", &schema));
    Ok(read.map_err(|error| session.stopped(&error))?.tables)
}

/// Runs an answer on the fixture. Parameters are empty (NULL): a query that uses them shows no rows of its own.
#[must_use]
pub fn run(exercise: &Exercise, answer: &str) -> Ran {
    let session = Session::new(exercise, answer);
    let database = match session.fixture() {
        Ok(database) => database,
        Err(trouble) => return Ran { trouble: Some(trouble), ..Ran::default() },
    };
    let read = || database.schema().and_then(|schema| database.dataset("after", &schema)).ok();
    let before = read();
    let mut ran = Ran::default();
    match session.language.run(answer, &database) {
        Ok(runs) => ran.statements = statements(answer, runs),
        Err(error) => {
            ran.trouble = Some(session.explained(&error, &database));
            ran.statements = before_stop(exercise, answer, error.statement.start);
        }
    }
    let is_new = |table: &Table, before: &Dataset| match before.table(&table.name) {
        Some(old) => old.columns != table.columns || !Comparison::default().same(&old.rows, &table.rows),
        None => true,
    };
    if let (Some(before), Some(after)) = (before, read()) {
        ran.tables = after.tables.into_iter().filter(|table| is_new(table, &before)).collect();
    }
    ran
}

fn statements(answer: &str, runs: Vec<StatementRun>) -> Vec<Statement> {
    let told = |run: StatementRun| Statement {
        text: answer[run.statement].to_owned(),
        rows: run.rows,
        changed: run.changed,
        skipped: run.skipped,
    };
    runs.into_iter().map(told).collect()
}

/// The statements before the one that stopped the answer, run once more to see what came of them.
fn before_stop(exercise: &Exercise, answer: &str, end: usize) -> Vec<Statement> {
    let Some(before) = answer.get(..end) else { return Vec::new() };
    let session = Session::new(exercise, before);
    let ran = session.fixture().ok().and_then(|database| session.language.run(before, &database).ok());
    ran.map(|runs| statements(before, runs)).unwrap_or_default()
}
