//! What an error of SQLite means and where it lies, in words for a learner.
//!
//! SQLite has already refused the statement; nothing here decides about right or wrong. A file for each family of errors
//! looks at the message and at the statement's words, and the first that knows the error speaks.

mod alter;
mod case;
mod column;
mod comment;
mod constraint;
mod count;
mod default;
mod definition;
mod finding;
mod foreign_key;
mod habit;
mod insert;
mod limit;
mod mark;
mod placeholder;
mod query;
mod skip;
mod syntax;
mod table;
#[cfg(test)]
mod tests;

use self::case::Case;
use self::finding::Finding;
use super::words::{fill, labels};
use crate::database::{ErrorKind, Schema, ScriptError};
use crate::languages::{Place, Trouble};

pub use skip::should_skip;

/// Explains the error of a script. `schema` is the database as it was when the statement failed.
#[must_use]
pub fn explain(script: &str, error: &ScriptError, schema: &Schema) -> Trouble {
    let case = Case::new(script, error, schema);
    let finding = find(&case);
    let mark = finding.mark.clone().unwrap_or_else(|| mark::stop(&case));
    let said = first_line(&error.message);
    let label = finding.label.unwrap_or_else(|| label(error, &said));
    let message = finding.message.unwrap_or(said);
    Trouble {
        place: (!script.is_empty()).then(|| Place::of(script, mark, label)),
        message,
        why: Some(finding.why),
        look_next: Some(finding.look),
    }
}

fn label(error: &ScriptError, said: &str) -> String {
    let text = if error.kind.is_refusal() { labels::REFUSED } else { labels::STOPPED };
    if said.is_empty() {
        return String::new();
    }
    fill(text, &[("message", said)])
}

/// What SQLite said, without what it quotes of further lines: a quote that nothing closes goes on to the end of the file.
fn first_line(message: &str) -> String {
    match message.split_once('\n') {
        Some((line, _)) => format!("{} ...", line.trim_end()),
        None => message.to_owned(),
    }
}

fn find(case: &Case<'_>) -> Finding {
    match case.error.kind {
        ErrorKind::TimeOut | ErrorKind::TooBig | ErrorKind::Forbidden => limit::find(case),
        ErrorKind::ForeignKeyMismatch => foreign_key::mismatch(case),
        kind if kind.is_refusal() => constraint::find(case),
        _ => comment::find(case)
            .or_else(|| placeholder::find(case))
            .or_else(|| default::find(case))
            .or_else(|| habit::find(case))
            .or_else(|| limit::find_by_message(case))
            .or_else(|| table::find(case))
            .or_else(|| column::find(case))
            .or_else(|| definition::find(case))
            .or_else(|| count::find(case))
            .or_else(|| query::find(case))
            .unwrap_or_else(|| syntax::find(case)),
    }
}
