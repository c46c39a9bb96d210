//! The tables that an answer, or any script, makes: for a picture of them, not for a verdict.

use std::time::Duration;

use super::judging::Judging;
use super::session::Session;
use crate::course::Exercise;
use crate::database::{Budget, Database, Schema, Settings, SqlError};
use crate::languages::{Cause, Language, Program, Trouble, sql};

/// How long a script that belongs to no exercise may run.
const TIME_LIMIT: Duration = Duration::from_secs(2);

/// What is there after an answer ran, or after it stopped.
#[derive(Clone, Debug, Default)]
pub struct Made {
    /// The tables.
    pub schema: Schema,
    /// Whether foreign keys are enforced then.
    pub foreign_keys: bool,
    /// Why it stopped, if it did.
    pub trouble: Option<Trouble>,
}

/// What is there after an answer ran on the fixture; without an answer, what the fixture holds.
#[must_use]
pub fn made(judging: &Judging, exercise: &Exercise, answer: Option<&str>) -> Made {
    let session = Session::new(judging, exercise, answer.unwrap_or_default());
    let mut database = match session.fixture() {
        Ok(database) => database,
        Err(trouble) => return Made { trouble: Some(trouble), ..Made::default() },
    };
    let trouble = match answer.map(|_| session.run(&mut database)) {
        Some(Ok(Err(failed))) => Some(session.stopped_by(failed, &database).into()),
        Some(Err(trouble)) => Some(trouble),
        Some(Ok(Ok(_))) | None => None,
    };
    found(&database, trouble).unwrap_or_else(|error| stopped(session.stopped(&error)))
}

/// What is there after an SQL script ran on an empty database.
#[must_use]
pub fn made_by(script: &str) -> Made {
    let explained =
        |error: &SqlError| stopped(Trouble { message: error.message.clone(), ..Trouble::default() });
    // As SQLite has it by default: the script was not written for us.
    let settings = Settings { foreign_keys: true, double_quoted_strings: true };
    let budget = Budget::start(TIME_LIMIT);
    let mut database = match Database::open(settings, &budget) {
        Ok(database) => database,
        Err(error) => return explained(&error),
    };
    let failed = sql::script(script).run(&mut database, &budget).err();
    let trouble = failed.map(|failed| match failed.cause {
        Cause::Script(error) => sql::Sql.explain(script, &error, &database.schema().unwrap_or_default()),
        Cause::Told { trouble, .. } => trouble,
    });
    found(&database, trouble).unwrap_or_else(|error| explained(&error))
}

fn found(database: &Database, trouble: Option<Trouble>) -> Result<Made, SqlError> {
    let read = || Ok((database.schema()?, database.foreign_keys()?));
    match read() {
        Ok((schema, foreign_keys)) => Ok(Made { schema, foreign_keys, trouble }),
        // A used-up budget stops the reading of the schema too; why it was used up is told already.
        Err(_) if trouble.is_some() => Ok(Made { trouble, ..Made::default() }),
        Err(error) => Err(error),
    }
}

fn stopped(trouble: Trouble) -> Made {
    Made { trouble: Some(trouble), ..Made::default() }
}
