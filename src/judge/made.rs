//! The tables that an answer, or any script, makes: for a picture of them, not for a verdict.

use std::time::Duration;

use super::session::Session;
use crate::course::Exercise;
use crate::database::{Budget, Database, Schema, Settings, SqlError};
use crate::languages::{Language, Trouble, sql};

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
pub fn made(exercise: &Exercise, answer: Option<&str>) -> Made {
    let session = Session::new(exercise, answer.unwrap_or_default());
    let database = match session.fixture() {
        Ok(database) => database,
        Err(trouble) => return Made { trouble: Some(trouble), ..Made::default() },
    };
    let ran = answer.map_or(Ok(Vec::new()), |answer| session.language.run(answer, &database));
    let trouble = ran.err().map(|error| session.explained(&error, &database));
    found(&database, trouble).unwrap_or_else(|error| stopped(session.stopped(&error)))
}

/// What is there after an SQL script ran on an empty database.
#[must_use]
pub fn made_by(script: &str) -> Made {
    let explained =
        |error: &SqlError| stopped(Trouble { message: error.message.clone(), ..Trouble::default() });
    // As SQLite has it by default: the script was not written for us.
    let settings = Settings { foreign_keys: true, double_quoted_strings: true };
    let database = match Database::open(settings, &Budget::start(TIME_LIMIT)) {
        Ok(database) => database,
        Err(error) => return explained(&error),
    };
    let ran = sql::Sql.run(script, &database);
    let trouble =
        ran.err().map(|error| sql::Sql.explain(script, &error, &database.schema().unwrap_or_default()));
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
