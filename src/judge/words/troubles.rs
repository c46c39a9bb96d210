//! What the judge says where an answer can't be judged: a column that can't be told or filled, a table that is not there.
//!
//! Errors of SQL itself are explained by the language.

use super::{FIXED_NAMES, and, singular};
use crate::database::{SqlError, Value};
use crate::languages::Trouble;

/// Nothing ties the ends of a relationship together.
pub fn no_join_table(ends: &[String]) -> Trouble {
    Trouble {
        message: format!("I looked for a table that links {}, and found none.", and(ends)),
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
pub fn unclear_column(table: &str, end: &str) -> Trouble {
    Trouble {
        message: format!("I can't tell which column of {table} holds the {}.", singular(end)),
        place: None,
        why: Some(format!(
            "I look for a foreign key to {end}, then for a column whose name says {}. {table} has neither.",
            singular(end)
        )),
        look_next: Some(format!("How does a row of {table} say which {} it means?", singular(end))),
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
