//! What usually causes an error that the database raised, with the statement that it raised it for.
//!
//! Errors of JavaScript and of the libraries are in `suspects.rs`.

use super::conversation::Ended;
use super::frame::Facts;
use super::suspects::{Suspect, suspect};
use super::words::short;

/// How many characters of a long statement are shown before the place where SQLite stopped.
const BEFORE: usize = 60;

/// What usually causes an error of the database, by what it said and by the statement.
pub fn suspect_of(facts: &Facts, message: &str, ended: &Ended) -> Option<Suspect> {
    if facts.database.is_empty() && !message.contains("SQLITE_") {
        return None;
    }
    let statement = &ended.broken.as_ref()?.text;
    if let Some(column) = no_single_key(message, statement) {
        return Some(suspect(
            format!(
                "Bookshelf knows a model by one column, which idAttribute names, and asks for it on the way through a join \
                     model. Here it asked for {column}."
            ),
            "idAttribute of the join model: does it name one column that the join table has?",
        ));
    }
    if message.contains("in foreign key definition") {
        return Some(suspect(
            "A foreign key is a rule for a column. table.foreign(...) and raw SQL make only the rule: the column must be there, too.",
            "The column that the message names. Which line makes it?",
        ));
    }
    let statement = around(statement, message);
    let why = format!("The statement was: {statement}");
    let next = if message.contains("no such table") {
        "Which tables are there, and how are their names written?"
    } else if message.contains("no such column") || message.contains("has no column named") {
        "Which columns does this table have?"
    } else if message.contains("already exists") {
        "Does your code make this table twice, or is it one of the given tables?"
    } else {
        "Which line of yours sends this statement?"
    };
    Some(suspect(why, next))
}

/// The statement, or the part of it where SQLite stopped.
fn around(statement: &str, message: &str) -> String {
    let whole = statement.split_whitespace().collect::<Vec<_>>().join(" ");
    let token = message.split("near \"").nth(1).and_then(|rest| rest.split('"').next());
    let Some(at) = token.filter(|token| token.len() > 2).and_then(|token| whole.find(token)) else {
        return short(statement);
    };
    let start = whole[..at].char_indices().rev().nth(BEFORE).map_or(0, |(start, _)| start);
    let lead = if start > 0 { "... " } else { "" };
    format!("{lead}{}", short(&whole[start..]))
}

/// The column that Bookshelf asks for where `idAttribute` is null, or a list.
fn no_single_key<'a>(message: &'a str, statement: &str) -> Option<&'a str> {
    let (_, column) = message.split_once("no such column: ")?;
    let is_no_column = column.rsplit('.').next() == Some("null") || column.contains(',');
    (statement.contains("_pivot_") && is_no_column).then_some(column)
}

#[cfg(test)]
mod tests {
    use super::{Ended, Facts, suspect_of};
    use crate::languages::node::conversation::BrokenStatement;

    #[test]
    fn a_long_statement_is_shown_where_it_stopped() {
        let statement =
            format!("create table `x` ({}on delete CASCADES, more)", "`column` integer, ".repeat(30));
        let shown = super::around(&statement, "SQLITE_ERROR: near \"CASCADES\": syntax error");
        assert!(shown.starts_with("... ") && shown.contains("CASCADES"), "{shown}");
        assert_eq!(super::around("select 1", "no such table: x"), "select 1");
    }

    #[test]
    fn what_the_statement_asks_for_chooses_the_words() {
        let why = |statement: &str, said: &str| {
            let broken = Some(BrokenStatement { text: statement.to_owned(), said: said.to_owned() });
            let ended = Ended { broken, ..Ended::default() };
            let facts = Facts { database: said.to_owned(), ..Facts::default() };
            suspect_of(&facts, said, &ended).and_then(|found| found.why).unwrap_or_default()
        };
        let pivot = "select `fights`.`null` as `_pivot_null` from `battles`";
        assert!(why(pivot, "SQLITE_ERROR: no such column: fights.null").contains("idAttribute"));
        let key = "create table `x` (foreign key(`a`) references `b`(`id`))";
        assert!(
            why(key, "SQLITE_ERROR: unknown column \"a\" in foreign key definition")
                .contains("must be there")
        );
        assert!(why("select 1", "SQLITE_ERROR: no such table: x").starts_with("The statement was"));
    }
}
