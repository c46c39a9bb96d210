//! What usually causes an error that the database raised, with the statement that it raised it for.
//!
//! Errors of JavaScript and of the libraries are in `suspects.rs`.

use super::conversation::{BrokenStatement, Ended};
use super::frame::Facts;
use super::suspects::{Suspect, suspect};
use super::words::{SHOWN, short};

/// How many characters of a long statement are shown before the place where SQLite stopped.
const BEFORE: usize = 60;

/// What usually causes an error of the database, by what it said and by the statement.
pub fn suspect_of(facts: &Facts, message: &str, ended: &Ended) -> Option<Suspect> {
    if facts.database.is_empty() && !message.contains("SQLITE_") {
        return None;
    }
    let broken = ended.behind(facts)?;
    let statement = &broken.text;
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
    let statement = around(broken);
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

/// The statement, or the part of a long one where SQLite stopped.
fn around(broken: &BrokenStatement) -> String {
    let (text, whole) = (broken.text.as_str(), words_of(&broken.text));
    let Some(at) = broken.at.or_else(|| token(broken)).filter(|at| text.is_char_boundary(*at)) else {
        return short(text);
    };
    if whole.chars().count() <= SHOWN {
        return whole;
    }
    // White space counts once, wherever it stops.
    let before = words_of(&format!("{}|", &text[..at]));
    let at = before.len().saturating_sub(1).min(whole.len());
    let start = whole[..at].char_indices().rev().nth(BEFORE).map_or(0, |(start, _)| start);
    // A word that was cut is left out, unless it is the one.
    let start = whole[start..at].find(' ').filter(|_| start > 0).map_or(start, |space| start + space + 1);
    let lead = if start > 0 { "... " } else { "" };
    format!("{lead}{}", short(&whole[start..]))
}

fn words_of(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where the token stands that SQLite names.
fn token(broken: &BrokenStatement) -> Option<usize> {
    let (_, rest) = broken.said.split_once("near \"")?;
    let (token, _) = rest.rsplit_once("\":")?;
    // A bracket or a comma may stand anywhere.
    broken.text.find(token).filter(|_| token.len() > 2)
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
        let many = "`column` integer,\n ".repeat(30);
        let text = format!("create table `x` ({many}on delete CASCADES, {many}more)");
        let broken = |text: &str, said: &str, at| {
            super::around(&BrokenStatement { text: text.to_owned(), said: said.to_owned(), at, number: 1 })
        };
        for at in [None, text.find("CASCADES")] {
            let shown = broken(&text, "SQLITE_ERROR: near \"CASCADES\": syntax error", at);
            assert!(
                shown.starts_with("... integer, `column` integer,") && shown.ends_with(" ..."),
                "{shown}"
            );
            assert!(shown.contains("integer, on delete CASCADES, `column`"), "{shown}");
        }
        let bracket = broken(&text, "SQLITE_ERROR: near \"(\": syntax error", text.find('('));
        assert!(bracket.starts_with("create table `x` (`column`"), "{bracket}");
        let end = broken(&text, "SQLITE_ERROR: incomplete input", Some(text.len()));
        assert!(end.starts_with("... ") && end.ends_with("`column` integer, more)"), "{end}");
        assert!(broken(&"\u{e4}".repeat(300), "x", Some(1)).ends_with("..."), "no place within a letter");
        assert_eq!(broken("select 1", "no such table: x", Some(3)), "select 1");
    }

    #[test]
    fn of_several_statements_that_of_the_error_is_shown() {
        let said = "SQLITE_ERROR: no such table: x";
        let broken = |number, text: &str| BrokenStatement {
            number,
            text: text.to_owned(),
            said: said.to_owned(),
            at: None,
        };
        let ended = Ended { broken: vec![broken(2, "first"), broken(3, "second")], ..Ended::default() };
        let why = |statement| {
            let facts = Facts { database: said.to_owned(), statement, ..Facts::default() };
            suspect_of(&facts, said, &ended).and_then(|found| found.why)
        };
        assert_eq!(why(2).as_deref(), Some("The statement was: first"));
        assert_eq!(why(3).as_deref(), Some("The statement was: second"));
        assert_eq!(why(0), None, "it may have been either");
        assert_eq!(why(9), None);
    }

    #[test]
    fn what_the_statement_asks_for_chooses_the_words() {
        let why = |statement: &str, said: &str| {
            let broken = BrokenStatement {
                text: statement.to_owned(),
                said: said.to_owned(),
                ..BrokenStatement::default()
            };
            let ended = Ended { broken: vec![broken], ..Ended::default() };
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
