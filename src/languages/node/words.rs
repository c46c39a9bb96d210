//! What learners are told about an answer in JavaScript that did not run as it should: all of it, in one place.
//!
//! What an error of the learner's own code means stands in `suspects.rs`.

use std::io;
use std::path::Path;

use super::conversation::{Broken, Ended};
use super::housekeeping::is_housekeeping;
use super::library::Library;
use crate::languages::apart::{self, How, fault, trouble};
use crate::languages::{Thrown, Trouble};

/// How long a statement may be that is shown within a sentence.
pub const SHOWN: usize = 160;

/// What follows after what was kept of the output.
#[must_use]
pub fn cut(bytes: usize) -> String {
    format!("\n({bytes} more bytes were printed)\n")
}

/// The packages are not there.
pub fn no_packages(library: Library) -> Trouble {
    trouble(
        format!("The packages of the {} track are not installed.", library.track()),
        "These exercises run with the real packages, on Node.js.",
        &format!("Install them: workbook track {}", library.track()),
    )
}

/// Node.js did not start.
pub fn cannot_start(error: &io::Error) -> Trouble {
    trouble(format!("Node.js could not be started: {error}"), "", "Can you start it yourself? node --version")
}

/// Nothing can be written where the packages are.
pub fn no_place(error: &io::Error, folder: &Path) -> Trouble {
    let look_next = format!(
        "Is this folder yours to write in, and is the disk full?\n  {}\nIt holds only what can be made again: you may delete it. To have one \
         of your own elsewhere, set the environment variable WORKBOOK_CACHE to a folder.",
        folder.display()
    );
    trouble(
        format!("I can't write where the packages are kept: {error}"),
        "A copy of your answer is written there, and taken away afterwards.",
        &look_next,
    )
}

/// The packages don't load.
pub fn packages_broken(printed: &str, library: Library) -> Trouble {
    let last = printed.lines().map(str::trim).rfind(|line| line.contains("Error"));
    let said = last.map_or_else(String::new, |line| format!(" Node.js said: {line}"));
    trouble(
        format!("Node.js could not load the packages.{said}"),
        "Your answer was not run: something is wrong with what is installed.",
        &format!("Install them again: workbook track {}", library.track()),
    )
}

/// There is no process.
pub fn not_started() -> Trouble {
    fault("Node.js is not running.")
}

/// The answer's file can't be written for Node.js.
pub fn not_written(error: &io::Error) -> Trouble {
    trouble(
        format!("Your answer could not be handed to Node.js: {error}"),
        "A copy of it is written beside the packages, and taken away afterwards.",
        "Is the disk full?",
    )
}

/// A run that was ended.
pub fn broken(broken: &Broken) -> Trouble {
    let phase = broken.phase.during();
    // What the library sends for itself says nothing about the answer.
    let last = broken.last.as_deref().filter(|statement| !is_housekeeping(statement)).map_or_else(
        || "It sent no statement of its own before that.".to_owned(),
        |statement| format!("The last statement that it sent was: {}", short(statement)),
    );
    match &broken.how {
        How::TimeOut if broken.open => trouble(
            format!("The time was over {phase}."),
            &format!(
                "A transaction was begun and did not come to its end. {last} In a transaction, a query that does not go through the \
                 transaction's own object waits for a connection of its own. With SQLite there is only one, and the \
                 transaction holds it."
            ),
            "Does every query in the transaction use the transaction's own object (trx)?",
        ),
        how => apart::broken(how, "Node.js", &phase, &last),
    }
}

/// A transaction that is still open at the end.
pub fn open_transaction() -> Thrown {
    let message = "Your code began a transaction and did not end it.";
    let trouble = trouble(
        message,
        "Until a transaction is committed nothing is kept. I have taken back what was done in it.",
        "Where does your transaction end? Is it returned, or waited for with await?",
    );
    Thrown { message: message.to_owned(), trouble }
}

/// What is no error, but hardly meant.
pub fn remark(ended: &Ended, name: &str) -> Option<String> {
    if ended.late > 0 {
        let statements = if ended.late == 1 { "One statement" } else { "Some statements" };
        return Some(format!(
            "{statements} came after your {name} had said that it was done: too late, nothing of it was kept. \
             Return or await what you start."
        ));
    }
    None
}

/// A statement that is short enough to be read within a sentence.
pub fn short(statement: &str) -> String {
    let line = statement.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SHOWN {
        return line;
    }
    format!("{} ...", line.chars().take(SHOWN).collect::<String>().trim_end())
}
