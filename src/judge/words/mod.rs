//! What the judge says of probes: every sentence of it, in one place.
//!
//! Which fault it is, is decided in `probe/`; how it is laid out, by the report.

mod differences;
mod reasons;
mod troubles;

use std::fmt::Write as _;

pub use self::differences::{
    COLUMNS, NO_TIME_FOR_ROWS, difference, names_of_columns, new_name, number_of_columns, swapped,
};
pub use self::reasons::{
    condition, dropped, switched_off, switched_off_for_deletes, taken_away, temporary, view,
};
pub use self::troubles::{
    NONE_FOUND, looked_for, no_column, no_entity_table, no_join_table, no_name_column, no_table, none_found,
    row_refused, unclear_column, unfilled, without_comma,
};
use super::fill::Outcome;
use super::links::ReadLink;
use super::roles::Shape;
use crate::course::{End, Link, Step};

/// Why a check on tables does not hold.
#[derive(Clone, Debug)]
pub enum Fault {
    /// A step that must be accepted was not.
    NotAccepted { step: Step, outcome: Outcome, before: Vec<Link> },
    /// A step that must be refused was not.
    NotRefused { step: Step, outcome: Outcome, different: bool, before: Vec<Link> },
    /// The links in the end are not those that there should be.
    Links { made: Vec<Link>, deleted: Vec<String>, missing: Vec<Link>, extra: Vec<ReadLink>, shape: Shape },
    /// The links can't be read back.
    Unreadable { message: String },
    /// A table has another number of rows.
    Rows { table: String, expected: usize, actual: Option<usize>, deleted: Vec<String> },
    /// A column of a primary key stayed empty.
    EmptyKey { table: String, column: String },
    /// A given table is not as it was.
    Changed { table: String, how: String },
    /// `PRAGMA foreign_keys` is not what it should be.
    ForeignKeys { on: bool },
    /// The schema is not what it is after other sections.
    Schema { done: Vec<String>, like: Vec<String>, additional: Option<String>, missing: Option<String> },
    /// A query steps through more rows than it may.
    Plan { query: String, scanned: i32 },
    /// The tables could not be filled with many rows, or the plan's query could not be run on them.
    NoPlan { query: Option<String>, message: String },
    /// A table that the task prescribes is not there.
    NoTable { table: String },
    /// A column that the task prescribes is not there.
    NoColumn { table: String, column: String },
}

/// Why, and what to look at next.
pub type Reason = (Option<String>, Option<String>);

/// What is told of a fault.
pub struct Told {
    /// What happened.
    pub message: String,
    /// Why, if the fault alone says it.
    pub why: Option<String>,
    /// What to look at next.
    pub look_next: Option<String>,
    /// Whether `why` and `look_next` follow from the fault for certain, whatever the check is about.
    pub certain: bool,
    /// The steps before, if they matter.
    pub story: Vec<String>,
}

const FIXED_NAMES: &str =
    "The fixed names in the task, letter by letter, and the names of the tables that you make.";

/// The remark beside a row that should not be there.
pub const SHOULD_BE_REFUSED: &str = "should be refused";

/// The remark beside a row whose key is empty.
pub fn no_value(column: &str) -> String {
    format!("{column} is empty")
}

/// Puts a fault in words.
pub fn told(fault: &Fault, ends: &[String], prescribed: Option<&str>) -> Told {
    let mut told =
        Told { message: String::new(), why: None, look_next: None, certain: false, story: Vec::new() };
    match fault {
        Fault::NotAccepted { step, outcome, before } => {
            not_accepted(&mut told, step, outcome, before, ends, prescribed);
        }
        Fault::NotRefused { step, outcome, different, before } => {
            told.message = not_refused(step, outcome, *different, before, ends);
            if *outcome == Outcome::Replaced {
                told.why = Some(
                    "Something in your table deletes the row that is there, and then accepts the new one. ON CONFLICT \
                     REPLACE does that. The task asks for a refusal: the old row stays, and the new one is an error."
                        .to_owned(),
                );
                told.look_next = Some("What does your rule do when it finds a repeat?".to_owned());
                told.certain = true;
            }
        }
        Fault::Links { made, deleted, missing, extra, shape } => {
            links(&mut told, made, deleted, missing, extra, shape, ends);
        }
        Fault::Unreadable { message } => {
            told.message = format!("I tried to read the links back. SQLite said:\n  {message}");
        }
        Fault::Rows { table, expected, actual, deleted } => {
            let now = actual
                .map_or_else(|| "can't be read any more".to_owned(), |count| format!("has {}", rows(count)));
            let did =
                if deleted.is_empty() { String::new() } else { format!("I deleted {}. ", and(deleted)) };
            told.message = format!("{did}{table} should have {} now. It {now}.", rows(*expected));
        }
        Fault::EmptyKey { table, column } => {
            told.message =
                format!("I added a row to {table} and did not give {column}. It stayed empty (NULL).");
            told.look_next =
                Some(format!("How is {column} declared? When does SQLite give a number by itself?"));
        }
        Fault::Changed { table, how } => {
            told.message = format!("The given table {table} is not as it was: {how}.");
            told.look_next = Some(format!("Which statement of yours changes {table}?"));
        }
        Fault::ForeignKeys { on } => {
            let state = if *on { "1: they are on" } else { "0: they are off" };
            told.message = format!("After your script I asked: PRAGMA foreign_keys. SQLite says {state}.");
        }
        Fault::Schema { done, like, additional, missing } => {
            let before = if like.is_empty() { "before".to_owned() } else { format!("after {}", and(like)) };
            let additional =
                additional.as_ref().map(|line| format!(" {line} is there, and was not {before}."));
            let missing = missing.as_ref().map(|line| format!(" {line} was there {before}, and is gone."));
            told.message = format!(
                "I ran {}, one after another.{}{}",
                and(done),
                additional.unwrap_or_default(),
                missing.unwrap_or_default()
            );
        }
        Fault::Plan { query, scanned } => {
            told.message = format!(
                "I filled the tables with many rows and ran:\n  {}\nSQLite stepped through {} to answer it.",
                query.trim().replace('\n', "\n  "),
                rows(usize::try_from(*scanned).unwrap_or(0))
            );
        }
        Fault::NoPlan { query, message } => {
            let done = match query {
                Some(query) => format!("I ran:\n  {}\n", query.trim().replace('\n', "\n  ")),
                None => "I filled the tables with many rows, all of which the task allows. ".to_owned(),
            };
            told.message = format!("{done}SQLite refused:\n  {message}");
            told.look_next = Some("The tables and rules that your statements leave.".to_owned());
            told.certain = true;
        }
        Fault::NoTable { table } => {
            told.message = format!("There is no table named {table}.");
            told.look_next = Some(FIXED_NAMES.to_owned());
            told.certain = true;
        }
        Fault::NoColumn { table, column } => {
            told.message = format!("{table} has no column named {column}. I need it to add a link.");
            told.look_next = Some(FIXED_NAMES.to_owned());
            told.certain = true;
        }
    }
    told
}

fn not_accepted(
    told: &mut Told,
    step: &Step,
    outcome: &Outcome,
    before: &[Link],
    ends: &[String],
    prescribed: Option<&str>,
) {
    let after = match (step, before) {
        (Step::Link(_), [_, ..]) => format!("First I added {}, and that worked. ", and(&all(before, ends))),
        _ => String::new(),
    };
    let exist = match step {
        Step::Link(link) if link.ends.iter().all(|end| matches!(end, End::Named(_))) => {
            if link.ends.len() == 2 { "Both exist. " } else { "All of them exist. " }
        }
        _ => "",
    };
    let told_of = |came_of_it: &str| format!("{after}{}", told_of(step, ends, came_of_it));
    told.message = match outcome {
        Outcome::Refused(error) => told_of(&format!("{exist}SQLite refused:\n  {}", error.message)),
        Outcome::Broken(error) => told_of(&format!("{exist}SQLite could not do it:\n  {}", error.message)),
        Outcome::Swallowed => told_of("There was no error, but no row changed either."),
        Outcome::Replaced => told_of("There was no error, but another row was gone afterwards."),
        Outcome::NoRoom => told_of("There is no place left to write it."),
        Outcome::Nowhere => match (step, prescribed) {
            (Step::Insert(insert), _) => format!("There is no table named {}.", insert.table),
            (_, Some(table)) => format!("There is no table named {table}."),
            _ => none_found(ends),
        },
        Outcome::Accepted | Outcome::Unfilled(_) => told_of(""),
    };
    if *outcome == Outcome::Nowhere {
        told.look_next = Some(FIXED_NAMES.to_owned());
        told.certain = true;
    }
}

fn not_refused(step: &Step, outcome: &Outcome, different: bool, before: &[Link], ends: &[String]) -> String {
    if *outcome == Outcome::Swallowed {
        return told_of(step, ends, "There was no error and no new row: it was dropped in silence.");
    }
    if *outcome == Outcome::Replaced {
        return told_of(step, ends, "There was no error: the new row took the place of the old one.");
    }
    match step {
        Step::Link(link)
            if before.iter().any(|made| made.ends == link.ends && made.payload != link.payload) =>
        {
            let first = before.iter().find(|made| made.ends == link.ends).unwrap_or(link);
            let (first, second) = (link_name(first, ends), link_name(link, ends));
            format!("I added {first}, then {second}. Your table accepted both.")
        }
        Step::Link(link) if before.iter().any(|made| made.ends == link.ends) => {
            let with = if different { ", the second time with other values in your own columns" } else { "" };
            format!("I added {} twice{with}. Your table accepted it both times.", link_name(link, ends))
        }
        Step::Link(link) => {
            told_of(step, ends, &format!("{}Your table accepted it.", missing_ends(link, ends)))
        }
        Step::Delete(_) => format!("{}, while a link still points there. It was accepted.", did(step, ends)),
        Step::Unlink(_) | Step::Insert(_) | Step::Sql(_) => told_of(step, ends, "It was accepted."),
    }
}

fn missing_ends(link: &Link, ends: &[String]) -> String {
    link.ends
        .iter()
        .zip(ends)
        .filter_map(|(end, table)| match end {
            End::Named(_) => None,
            End::Nobody => Some(format!("No {} has that number. ", singular(table))),
            End::Nothing => Some(format!("That is half a link: it names no {}. ", singular(table))),
        })
        .collect()
}

fn links(
    told: &mut Told,
    made: &[Link],
    deleted: &[String],
    missing: &[Link],
    extra: &[ReadLink],
    shape: &Shape,
    ends: &[String],
) {
    let mut done = String::new();
    if !made.is_empty() {
        done = format!("I added {}. ", and(&all(made, ends)));
    }
    if !deleted.is_empty() {
        let _ = write!(done, "Then I deleted {}. ", and(deleted));
    }
    done.push_str("Then I read the links back. ");
    let mut sentences = Vec::new();
    if !missing.is_empty() {
        let verb = if missing.len() == 1 { "is" } else { "are" };
        sentences.push(format!("{} {verb} not there.", and(&all(missing, ends))));
    }
    if !extra.is_empty() {
        let names: Vec<String> = extra.iter().map(read_name).collect();
        let verb = if extra.len() == 1 { "is" } else { "are" };
        sentences.push(format!("{} {verb} there and should not be.", and(&names)));
    }
    told.message = format!("{done}{}", sentences.join(" "));
    told.why = match shape {
        Shape::SingleKeys(keys) => keys.first().map(|(holder, column, _)| {
            format!(
                "{}.{column} has room for one number. A second link takes the place of the first.",
                ends[*holder]
            )
        }),
        Shape::ListColumn(holder, column, _) => Some(format!(
            "{}.{column} holds a list. SQL compares the whole text, so a join finds nothing.",
            ends[*holder]
        )),
        _ => None,
    };
    told.certain = told.why.is_some();
}

/// A section that failed after others had run.
pub fn section_failed(done: &[String], linked: &[String], section: &str, message: &str) -> String {
    let linked = if linked.is_empty() { String::new() } else { format!(" I added {}.", and(linked)) };
    format!("I ran {}, and that worked.{linked} Then I ran {section}. It stopped:\n  {message}", and(done))
}

/// A line of a schema in words: its first words say what it is about.
pub fn schema_line(line: &str) -> String {
    let mut parts = line.split_whitespace();
    let (kind, name) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    match (kind, line.rsplit_once(" of ")) {
        ("column", Some((_, table))) => format!("The column {name} of {table}, as it was declared,"),
        ("foreign", Some((_, table))) => format!("A foreign key of {table}"),
        ("unique", Some((_, table))) => format!("A key or UNIQUE rule of {table}"),
        _ => format!("The {kind} {name}"),
    }
}

/// How the number of rows of a given table changed.
pub fn change(before: usize, now: usize) -> String {
    if before == now {
        "some values changed".to_owned()
    } else {
        format!("it had {}, now it has {now}", rows(before))
    }
}

/// What was done, as a sentence, and what came of it; SQL stands on lines of its own.
fn told_of(step: &Step, ends: &[String], came_of_it: &str) -> String {
    let done = did(step, ends);
    if matches!(step, Step::Sql(_)) {
        format!("{done}\n{came_of_it}")
    } else {
        format!("{done}. {came_of_it}")
    }
}

fn did(step: &Step, ends: &[String]) -> String {
    match step {
        Step::Link(link) => format!("I added {}", link_name(link, ends)),
        Step::Unlink(link) => format!("I removed {}", link_name(link, ends)),
        Step::Delete(delete) => format!("I deleted the {} {}", singular(&delete.table), delete.name),
        Step::Insert(insert) => {
            let values: Vec<String> =
                insert.values.0.iter().map(|(column, value)| format!("{column} {}", value.0)).collect();
            format!("I added a row to {}: {}", insert.table, values.join(", "))
        }
        Step::Sql(sql) => format!("I ran this:\n  {}", sql.trim().replace('\n', "\n  ")),
    }
}

pub fn link_name(link: &Link, ends: &[String]) -> String {
    let names: Vec<String> = link
        .ends
        .iter()
        .zip(ends)
        .map(|(end, table)| match end {
            End::Named(name) => name.clone(),
            End::Nobody => format!("a {} that does not exist", singular(table)),
            End::Nothing => "NULL".to_owned(),
        })
        .collect();
    let payload: Vec<String> =
        link.payload.iter().map(|(column, value)| format!("{column} {value}")).collect();
    let payload = if payload.is_empty() { String::new() } else { format!(" ({})", payload.join(", ")) };
    format!("{}{payload}", names.join(" - "))
}

fn read_name((ends, payload): &ReadLink) -> String {
    let names: Vec<&str> = ends.iter().map(|name| name.as_deref().unwrap_or("NULL")).collect();
    let payload: Vec<String> = payload.iter().map(ToString::to_string).collect();
    let payload = if payload.is_empty() { String::new() } else { format!(" ({})", payload.join(", ")) };
    format!("{}{payload}", names.join(" - "))
}

fn all(links: &[Link], ends: &[String]) -> Vec<String> {
    links.iter().map(|link| link_name(link, ends)).collect()
}

/// One thing of a table: `hero` for `heroes`, `battle` for `battles`.
#[must_use]
pub fn singular(table: &str) -> &str {
    table
        .strip_suffix("oes")
        .map_or_else(|| table.strip_suffix('s').unwrap_or(table), |_| &table[..table.len() - 2])
}

fn and(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

pub fn rows(count: usize) -> String {
    match count {
        0 => "no rows".to_owned(),
        1 => "1 row".to_owned(),
        _ => format!("{count} rows"),
    }
}
