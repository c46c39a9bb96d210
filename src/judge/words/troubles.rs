//! What the judge says where an answer can't be judged: a column that can't be told or filled, a table that is not there.
//!
//! Errors of SQL itself are explained by the language.

use super::{FIXED_NAMES, Reason, and, singular};
use crate::database::{Schema, SqlError, TableShape, Value};
use crate::judge::comma::Lost;
use crate::languages::Trouble;

/// How [`none_found`] begins: words of ours, where an error of SQLite's stands otherwise.
pub const NONE_FOUND: &str = "I looked for a table that links ";

/// No table ties the ends of a relationship together.
#[must_use]
pub fn none_found(ends: &[String]) -> String {
    format!("{NONE_FOUND}{}, and found none.", and(ends))
}

/// Why no table was found, and where to look, where the task leaves all names free.
pub fn looked_for(ends: &[String], schema: &Schema) -> Reason {
    let things: Vec<String> = ends.iter().map(|end| singular(end).to_owned()).collect();
    let is_end = |table: &TableShape| ends.iter().any(|end| end.eq_ignore_ascii_case(&table.name));
    let others = schema.tables.iter().filter(|table| !table.view && !is_end(table));
    let others: Vec<String> = others.map(|table| format!("{} ({})", table.name, columns(table))).collect();
    let there = if others.is_empty() {
        format!("There is no table besides {}.", and(ends))
    } else {
        format!("Besides {} there is: {}.", and(ends), others.join(", "))
    };
    let why = format!(
        "I look for a foreign key to each of the two, then for columns whose names say {}. {there}",
        and(&things)
    );
    let each: Vec<String> = things.iter().map(|thing| format!("which {thing}")).collect();
    let look =
        format!("Which table has a row for each link? By which columns does a row say {}?", and(&each));
    (Some(why), Some(look))
}

/// A column that became part of another one's type.
pub fn without_comma(lost: &Lost<'_>) -> Reason {
    let why = format!(
        "The word {} is in your file, but no comma stands before it. So SQLite took it as part of the column {}, as its type.",
        lost.name, lost.column
    );
    (Some(why), Some(format!("The end of the line with {}.", lost.column)))
}

fn columns(table: &TableShape) -> String {
    table.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// Nothing ties the ends of a relationship together.
pub fn no_join_table(ends: &[String]) -> Trouble {
    Trouble {
        message: none_found(ends),
        place: None,
        why: Some(
            "Your query needs your tables. They stand above the first \"-- name:\" line of this file."
                .to_owned(),
        ),
        look_next: Some(
            "Is the CREATE TABLE of your table in the middle in this file, at the top?".to_owned(),
        ),
    }
}

/// The table that links the ends lacks a column that the task prescribes.
pub fn no_column(table: &str, column: &str) -> Trouble {
    Trouble {
        message: format!("Your table {table} links them, and has no column named {column}."),
        place: None,
        why: Some("The task fixes this name: other programs read the table by it.".to_owned()),
        look_next: Some("The fixed names in the task. What is this column called in yours?".to_owned()),
    }
}

/// A table that the task prescribes is not there.
pub fn no_table(table: &str) -> Trouble {
    Trouble {
        message: format!("There is no table named {table}."),
        place: None,
        why: None,
        look_next: Some(FIXED_NAMES.to_owned()),
    }
}

/// A table that the task prescribes, missing among those that the answer made.
pub fn no_entity_table(table: &str, made: &[&str]) -> Trouble {
    Trouble {
        message: format!("There is no table named {table}. I found: {}.", made.join(", ")),
        place: None,
        why: None,
        look_next: Some("The fixed names in the task. What is this table called in yours?".to_owned()),
    }
}

/// A row that the task allows, refused by the learner's own table.
pub fn row_refused(table: &str, given: &[(String, Value)], error: &SqlError) -> Trouble {
    let values: Vec<String> = given.iter().map(|(column, value)| format!("{column} {value}")).collect();
    Trouble {
        message: format!(
            "I filled your tables to try the query. {table} refused a row:\n  {}",
            error.message
        ),
        place: None,
        why: Some(format!("The row was: {}. The task allows it.", values.join(", "))),
        look_next: Some(format!("The rules of {table}.")),
    }
}

/// The answer's table is there, but one of its ends can't be told.
pub fn unclear_column(
    table: &str,
    shape: Option<&TableShape>,
    end: &str,
    lost: Option<&Lost<'_>>,
) -> Trouble {
    let thing = singular(end);
    let message = format!("I can't tell which column of {table} holds the {thing}.");
    if let Some(lost) = lost {
        let (why, look_next) = without_comma(lost);
        return Trouble { message, place: None, why, look_next };
    }
    let has = shape.map(|shape| format!(" It has: {}.", columns(shape))).unwrap_or_default();
    Trouble {
        message,
        place: None,
        why: Some(format!(
            "I look for a foreign key to {end}, then for a column whose name says {thing}. {table} has neither.{has}"
        )),
        look_next: Some(format!("How does a row of {table} say which {thing} it means?")),
    }
}

/// A column that no value of ours fits.
pub fn unfilled(table: &str, column: &str) -> Trouble {
    Trouble {
        message: format!("I can't fill the column {column} of {table}, so I can't try a row."),
        place: None,
        why: Some(
            "The task does not name this column. I tried to leave it out, then the values in your CHECK, numbers, \
             words and dates. All were refused."
                .to_owned(),
        ),
        look_next: Some(format!("Does {column} need its rule? With a DEFAULT, or without NOT NULL, I can leave it out.")),
    }
}

/// An entity table without the column that the task prescribes.
pub fn no_name_column(table: &str) -> Trouble {
    Trouble {
        message: format!("The table {table} has no column called name."),
        place: None,
        why: Some("I add rows by their name, as the task says.".to_owned()),
        look_next: Some("The fixed names in the task.".to_owned()),
    }
}
