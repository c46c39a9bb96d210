//! What is said of sections and of a file's only query.

use crate::languages::Trouble;

fn trouble(message: String, why: String, look: String) -> Trouble {
    Trouble { message, place: None, why: Some(why), look_next: Some(look) }
}

/// A section that is asked for is nowhere.
pub fn missing(name: &str, near: Option<&str>) -> Trouble {
    let why = match near {
        Some(near) => format!("There is a section {near}, but the task asks for {name}."),
        None => {
            "Each part of this answer stands below a line with its name. I look for that line.".to_owned()
        }
    };
    trouble(
        format!("I can't find the section {name}."),
        why,
        format!("Is there a line that says: -- name: {name}"),
    )
}

/// A section stands there twice.
pub fn doubled(name: &str, first_line: usize) -> Trouble {
    trouble(
        format!("The section {name} is there twice."),
        format!("It also begins on line {first_line}. I can't tell which of the two is your answer."),
        "The two lines with this name: which one should stay?".to_owned(),
    )
}

/// A section that nobody asked for.
pub fn unknown(name: &str, near: Option<&str>, asked: &str) -> Trouble {
    let look = match near {
        Some(near) => format!("Did you mean {near}?"),
        None => "The names of the sections in the task.".to_owned(),
    };
    trouble(
        format!("The task has no section {name}."),
        format!("A line \"-- name: ...\" begins a section. The task asks for: {asked}."),
        look,
    )
}

/// A section without a statement.
pub fn empty_section(name: &str, above: bool) -> Trouble {
    let why = if above {
        "There is a statement above the line with the name. A section begins below that line."
    } else {
        "Below its line, I find only comments and white space."
    };
    trouble(
        format!("The section {name} is still empty."),
        why.to_owned(),
        format!("The lines below: -- name: {name}"),
    )
}

/// A file without a query.
pub fn no_query() -> Trouble {
    trouble(
        "There is no query in this file yet.".to_owned(),
        "I find only comments and white space. SQL after -- on a line is a comment, too.".to_owned(),
        "The lines below \"-- your answer\".".to_owned(),
    )
}

/// Several statements where one query is asked for.
pub fn several(count: usize, section: Option<&str>) -> Trouble {
    let place = match section {
        Some(name) => format!("The section {name}"),
        None => "This file".to_owned(),
    };
    trouble(
        format!("{place} has {count} statements. The task asks for one query."),
        "Each ; ends a statement. I can't tell which one is your answer.".to_owned(),
        "The ; before the place that is marked: should the query end there?".to_owned(),
    )
}

/// What stands beside the second of several statements.
pub const SECOND_STATEMENT: &str = "a second statement begins here";
/// What stands beside the line that repeats a section.
pub const SECOND_SECTION: &str = "the same name again";
/// What stands beside an unknown section.
pub const UNKNOWN_SECTION: &str = "not a section of this task";
/// What stands beside the line of a section that is empty.
pub const EMPTY_SECTION: &str = "no statement below this line";
