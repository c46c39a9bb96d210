//! What there is to be reviewed: the statements that make the schema, a few rows of its data, where each table stands.
//!
//! A script is run for this, statement by statement; one that fails is told, and the next one is run, as SQLite's own shell does.

use std::ops::Range;
use std::time::Duration;

use super::base::{SETTINGS, UNFOLDS, VIRTUAL};
use super::finding::NotProbed;
use super::views::Views;
use crate::database::{Budget, Database, Entry, ErrorKind, Schema, Settings, SqlError, Table};
use crate::languages::sql::{Created, explain, meaningful, should_skip, statements, tokens};
use crate::languages::{Trouble, line_of};

/// How long a script may run, and reading a file may take.
pub const TIME: Duration = Duration::from_secs(5);
/// At most so many rows of a table are read.
const ROWS: usize = 500;
/// Rows of at most so many tables are read.
const TABLES: usize = 200;
/// So many failed statements are told; then reading on teaches nothing more.
const TROUBLES: usize = 20;

/// A schema with what belongs to it.
#[derive(Debug, Default)]
pub struct Material {
    /// The statements that make it.
    pub entries: Vec<Entry>,
    /// Rows of its tables.
    pub samples: Vec<Table>,
    /// Where the script makes each table.
    pub places: Vec<(String, Range<usize>)>,
    /// The script, empty for a database file.
    pub script: String,
    /// Tables whose statement failed.
    unmade: Vec<String>,
    /// Statements that failed.
    pub troubles: Vec<Trouble>,
    /// What is not looked at.
    pub left_out: Vec<NotProbed>,
    /// Further remarks.
    pub notes: Vec<String>,
}

impl Material {
    /// Reads a script by running it.
    ///
    /// # Errors
    /// When nothing of it is SQL that SQLite takes.
    pub fn of_script(script: &str) -> Result<Self, Trouble> {
        let mut material = Self { script: script.to_owned(), ..Self::default() };
        let text = material.without_shell_commands(script);
        // As in SQLite's shell, rows may come in any order; probes are made with foreign keys on.
        let settings = Settings { foreign_keys: false, ..SETTINGS };
        let budget = Budget::start(TIME);
        let open = Database::open(settings, &budget);
        let open = open.and_then(Database::for_any_schema);
        let mut database = open.map_err(|error| out_of_bounds(&error))?;
        let mut views = Views::default();
        let mut done = 0;
        let mut has_stopped = false;
        for range in statements(&text) {
            if material.is_set_aside(&text, &range, &mut views) {
                done += 1;
                continue;
            }
            match database.run_script(&text, std::slice::from_ref(&range), &should_skip) {
                Ok(_) => done += 1,
                Err(error) => {
                    let schema = database.tables().unwrap_or_default();
                    let mut trouble = explain(&text, &error, &schema);
                    if matches!(error.kind, ErrorKind::TimeOut | ErrorKind::TooBig) {
                        trouble.why = Some(BEYOND.to_owned());
                    }
                    material.troubles.push(trouble);
                    material.unmade.extend(Created::name_in(&text[range.clone()]));
                    has_stopped = budget.is_over() || material.troubles.len() == TROUBLES;
                    if has_stopped {
                        break;
                    }
                }
            }
            if let Some(name) = Created::name_in(&text[range.clone()]) {
                material.places.push((name, range));
            }
        }
        if done == 0 {
            return Err(material
                .troubles
                .into_iter()
                .next()
                .unwrap_or_else(|| Trouble { message: NOTHING.to_owned(), ..Trouble::default() }));
        }
        if !material.troubles.is_empty() {
            material.notes.push(if has_stopped { STOPPED } else { WENT_ON }.to_owned());
        }
        if budget.is_over() {
            // What is there is looked at all the same, in a time of its own.
            let rest = database
                .image()
                .and_then(|image| Database::open_image(SETTINGS, &Budget::start(TIME), &image));
            database = rest.and_then(Database::for_any_schema).map_err(|error| out_of_bounds(&error))?;
        }
        material.read(&database, None);
        material.name_unmade();
        Ok(material)
    }

    /// Reads a database that is open: a private copy of a file.
    ///
    /// # Errors
    /// When it is no database, or damaged so that its schema can't be read.
    pub fn of_database(database: &Database) -> Result<Self, SqlError> {
        let mut material = Self { entries: database.entries()?, ..Self::default() };
        let base = super::base::Base::build(&material.entries)?;
        material.read(database, Some(&base.schema));
        Ok(material)
    }

    /// Tables whose statement failed: what points at them is not to blame.
    fn name_unmade(&mut self) {
        let is_made = |name: &str| self.entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name));
        let mut names: Vec<&String> = self.unmade.iter().filter(|name| !is_made(name)).collect();
        names.dedup();
        let reason = "Its CREATE TABLE fails: see above.".to_owned();
        self.left_out
            .extend(names.into_iter().map(|name| NotProbed { name: name.clone(), reason: reason.clone() }));
    }

    /// The line of a place in the script.
    #[must_use]
    pub fn line(&self, place: usize) -> usize {
        line_of(&self.script, place)
    }

    /// Where a table is made. The last statement counts: those before it failed, or their table was dropped.
    #[must_use]
    pub fn place(&self, table: &str) -> Option<Range<usize>> {
        let mut places = self.places.iter().rev();
        places.find(|(name, _)| name.eq_ignore_ascii_case(table)).map(|(_, place)| place.clone())
    }

    /// Reads what a database holds; `schema` where it can't be asked of the database itself.
    fn read(&mut self, database: &Database, schema: Option<&Schema>) {
        match database.entries() {
            Ok(entries) => self.entries = entries,
            Err(error) => self.notes.push(unread("the schema", &error)),
        }
        let own = database.tables().unwrap_or_default();
        let tables = schema.unwrap_or(&own).tables.iter().filter(|table| !table.view);
        for table in tables.take(TABLES) {
            match database.sample(table, ROWS) {
                Ok(rows) => self.samples.push(rows),
                Err(error) => self.notes.push(unread(&format!("the rows of {}", table.name), &error)),
            }
        }
    }

    /// Commands of a shell (`.mode`, `\c`) are blanked out and told: SQLite itself knows none of them.
    fn without_shell_commands(&mut self, script: &str) -> String {
        let mut text = script.to_owned();
        let mut from = 0;
        while let Some(start) = shell_command(&text, from) {
            let end = text[start..].find('\n').map_or(text.len(), |length| start + length);
            let command: String = text[start..end].split_whitespace().next().unwrap_or_default().to_owned();
            let line = self.line(start);
            if self.notes.len() < TROUBLES {
                self.notes
                    .push(format!("Line {line}: {command} is a command of a database shell. I left it out."));
            }
            text.replace_range(start..end, &" ".repeat(end - start));
            from = start;
        }
        text
    }

    /// Whether a statement is not run: one that only reads, or that needs a module.
    fn is_set_aside(&mut self, text: &str, range: &Range<usize>, views: &mut Views) -> bool {
        let words: Vec<_> = meaningful(text, range.clone()).take(3).collect();
        let is = |index: usize, any: &[&str]| words.get(index).is_some_and(|word| word.is_any(any));
        if is(0, &["CREATE"]) && is(1, &["VIRTUAL"]) {
            let name = Created::name_in(&text[range.clone()]).unwrap_or_default();
            self.left_out.push(NotProbed { name, reason: VIRTUAL.to_owned() });
            return true;
        }
        if !views.take(&text[range.clone()]) {
            let line = self.line(range.start);
            self.left_out.push(NotProbed { name: format!("line {line}"), reason: UNFOLDS.to_owned() });
            return true;
        }
        is(0, &["SELECT", "VALUES", "EXPLAIN", "ANALYZE"])
    }
}

/// What stands at the beginning of a statement and is a command of a shell, from a place on.
fn shell_command(text: &str, from: usize) -> Option<usize> {
    let line_start = |place: usize| text[..place].rfind('\n').map_or(0, |newline| newline + 1);
    let mut is_start = true;
    let offset = if text.is_char_boundary(from) { from } else { 0 };
    for token in tokens(&text[offset..]) {
        let place = offset + token.start;
        if token.is_silent() {
            continue;
        }
        let is_sign = text[place..].starts_with(['.', '\\']);
        let stands_alone = text[line_start(place)..place].trim_matches(['\u{feff}', ' ', '\t']).is_empty();
        if is_start && is_sign && stands_alone {
            return Some(place);
        }
        is_start = token.is(";");
    }
    None
}

/// Why there is nothing to review.
fn out_of_bounds(error: &SqlError) -> Trouble {
    Trouble { message: error.message.clone(), ..Trouble::default() }
}

fn unread(what: &str, error: &SqlError) -> String {
    format!("I can't read {what}. SQLite said: {}.", error.message)
}

const NOTHING: &str = "There is no SQL in this file.";
const STOPPED: &str =
    "I ran the script up to the last statement that failed, and reviewed what was there by then.";
const WENT_ON: &str =
    "The statements after one that failed were run all the same, as SQLite's own shell does.";
const BEYOND: &str = "The statement needs more time or space than a review gives.";
