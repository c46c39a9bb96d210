//! `workbook review FILE`: any schema, without an exercise. Nothing is changed.

use std::io;
use std::path::Path;

use super::setting::Setting;
use crate::cli::{Review as Args, ReviewFormat};
use crate::database::{Budget, Database, ErrorKind, SqlError};
use crate::error::{Exit, Failure, Result};
use crate::judge::Trouble;
use crate::judge::review::{Level, Material, SETTINGS, TIME, review};
use crate::report::{self, Subject};
use crate::workspace::{Foreign, PrivateCopy};

pub(super) fn run(setting: &mut Setting<'_>, args: &Args) -> Result<Exit> {
    let material = material(setting, &args.file)?;
    let found = review(&material).map_err(|error| beyond(&args.file, &error))?;
    let is_input = args.file == Path::new("-") && args.format == ReviewFormat::Human;
    let file = if is_input { "standard input".to_owned() } else { args.file.display().to_string() };
    let subject = Subject { file: &file, script: &material.script };
    match args.format {
        ReviewFormat::Human => setting.show_pages(|style| report::review(&found, &subject, style))?,
        ReviewFormat::Json => setting.show(&report::review_json(&found, &subject))?,
        ReviewFormat::Sarif => setting.show(&report::review_sarif(&found, &subject))?,
    }
    Ok(if found.count(Level::Fault) == 0 { Exit::Passed } else { Exit::NotPassing })
}

fn material(setting: &mut Setting<'_>, file: &Path) -> Result<Material> {
    let is_input = file == Path::new("-");
    let read = if is_input {
        setting.ask_to_paste("your script")?;
        Foreign::read_stream(io::stdin().lock())
    } else {
        Foreign::read(&setting.absolute(file)?)
    };
    match read.map_err(|failure| about(file, failure))? {
        Foreign::Script(script) => Material::of_script(&script).map_err(|trouble| not_sql(file, &trouble)),
        Foreign::Database(copy) => of_copy(&copy).map_err(|error| beyond(file, &error)),
    }
}

fn of_copy(copy: &PrivateCopy) -> std::result::Result<Material, SqlError> {
    let database = Database::open_copy(copy.path(), SETTINGS, &Budget::start(TIME))?.for_any_schema()?;
    Material::of_database(&database)
}

/// A failure with the file's name before it.
fn about(file: &Path, mut failure: Failure) -> Failure {
    failure.message = format!("{}: {}", file.display(), failure.message);
    failure
}

/// Nothing of the script was taken by SQLite.
fn not_sql(file: &Path, trouble: &Trouble) -> Failure {
    let line = trouble.place.as_ref().map(|place| format!(", line {}", place.line)).unwrap_or_default();
    let failure = Failure::files(format!("{}{line}: {}", file.display(), trouble.message));
    let failure = trouble.why.iter().fold(failure, Failure::hint);
    failure.hint("SQLite took no statement of this file, so there is nothing to review.")
}

/// The database can't be read, or not within bounds.
fn beyond(file: &Path, error: &SqlError) -> Failure {
    let message = match error.kind {
        ErrorKind::TimeOut => "The schema could not be read in the time that there is.".to_owned(),
        ErrorKind::TooBig => "The schema is larger than what I look at.".to_owned(),
        _ => format!("SQLite can't read this database: {}.", error.message),
    };
    Failure::files(format!("{}: {message}", file.display()))
}
