//! Queries that SQLite read, but whose parts don't fit together.

use std::ops::Range;

use super::case::Case;
use super::finding::Finding;
use super::mark::stop;
use crate::languages::sql::keywords::AGGREGATES;
use crate::languages::sql::tokens::Token;
use crate::languages::sql::words::{Words, queries as words};

/// Explains an error about the parts of a query or a transaction.
pub fn find(case: &Case<'_>) -> Option<Finding> {
    aggregate(case).or_else(|| parts(case)).or_else(|| {
        // What SQLite could not read at all is for the last resort.
        let unread = ["near ", "unrecognized token", "incomplete input"];
        let read =
            !case.message().is_empty() && !unread.iter().any(|begin| case.message().starts_with(begin));
        read.then(|| case.say_at(stop(case), &words::GENERAL, &[]))
    })
}

fn aggregate(case: &Case<'_>) -> Option<Finding> {
    let message = case.message();
    let function = message.rsplit_once("aggregate: ").map(|(_, name)| name);
    let function = function.or_else(|| message.strip_prefix("misuse of aggregate function "));
    let function = function.or_else(|| message.strip_prefix("misuse of window function "));
    if message.starts_with("aggregate functions are not allowed in the GROUP BY") {
        let mark = after(case, &["GROUP", "BY"]).unwrap_or_else(|| stop(case));
        return Some(case.say_at(mark, &words::AGGREGATE_GROUP, &[]));
    }
    let function = function?.trim_end_matches("()");
    let place = if case.near().is_some() { case.stop } else { case.find(&[function])? };
    if let Some(outer) = aggregate_around(case, place) {
        let values = [("function", function), ("outer", case.tokens[outer].text)];
        return Some(case.say_at(case.tokens[place].range(), &words::AGGREGATE_INSIDE, &values));
    }
    let words = match clause_of(case, place) {
        Some("WHERE") => words::AGGREGATE_WHERE,
        // An alias used in WHERE: SQLite stops where the alias was made.
        Some("SELECT") if case.find(&["WHERE"]).is_some_and(|index| index > place) => words::AGGREGATE_WHERE,
        _ => words::AGGREGATE_PLACE,
    };
    Some(case.say_at(case.tokens[place].range(), &words, &[("function", function)]))
}

/// The aggregate in whose brackets a token stands, with no query in between.
fn aggregate_around(case: &Case<'_>, place: usize) -> Option<usize> {
    let open = case.open_brackets(place).into_iter().rev();
    let mut same_query = open.take_while(|open| !case.is_at(open + 1, &["SELECT"]));
    same_query.find(|open| *open > 0 && case.tokens[open - 1].is_any(&AGGREGATES)).map(|open| open - 1)
}

/// The part of the query in which a token stands.
fn clause_of(case: &Case<'_>, place: usize) -> Option<&'static str> {
    const CLAUSES: [&str; 7] = ["SELECT", "FROM", "ON", "WHERE", "GROUP", "HAVING", "ORDER"];
    let depth = case.open_brackets(place).len();
    (0..place).rev().find_map(|index| {
        let clause = CLAUSES.into_iter().find(|clause| case.tokens[index].is(clause))?;
        (case.open_brackets(index).len() <= depth).then_some(clause)
    })
}

fn parts(case: &Case<'_>) -> Option<Finding> {
    let message = case.message();
    let union = ["UNION", "INTERSECT", "EXCEPT"]
        .into_iter()
        .find(|word| case.find(&[word]).is_some())
        .unwrap_or("UNION");
    let found: (Words, Option<Range<usize>>) = match message {
        _ if message.starts_with("sub-select returns") => (words::SUBQUERY_COLUMNS, inner_select(case)),
        _ if message.contains("row value misused") || message.starts_with("IN(...) element") => {
            (words::ROW_VALUE, None)
        }
        _ if message.starts_with("SELECTs to the left and right") => {
            (words::UNION_COLUMNS, at(case, &[union]))
        }
        _ if message.contains("clause should come after") => {
            (words::UNION_ORDER, at(case, &["ORDER"]).or_else(|| at(case, &["LIMIT"])))
        }
        _ if message.contains("BY term out of range") => {
            let order = if message.contains("GROUP") { ["GROUP", "BY"] } else { ["ORDER", "BY"] };
            (words::ORDER_RANGE, after(case, &order))
        }
        _ if message.starts_with("HAVING clause")
            || message.contains("GROUP BY clause is required before HAVING") =>
        {
            (words::HAVING, at(case, &["HAVING"]))
        }
        _ if message.starts_with("ON CONFLICT clause") => (words::CONFLICT, at(case, &["ON", "CONFLICT"])),
        _ if message.starts_with("cannot commit") || message.starts_with("cannot rollback") => {
            (words::NO_TRANSACTION, None)
        }
        _ if message.starts_with("cannot start a transaction") => (words::TRANSACTION_TWICE, None),
        _ if message.starts_with("unable to use function MATCH") => (words::MATCH, at(case, &["MATCH"])),
        _ => return None,
    };
    let (words, mark) = found;
    Some(case.say_at(mark.unwrap_or_else(|| stop(case)), &words, &[("word", union)]))
}

fn at(case: &Case<'_>, words: &[&str]) -> Option<Range<usize>> {
    let index = case.find(words)?;
    Some(case.tokens[index].start..case.tokens[index + words.len() - 1].end())
}

/// The token behind these words.
fn after(case: &Case<'_>, words: &[&str]) -> Option<Range<usize>> {
    let index = case.find(words)? + words.len();
    case.tokens.get(index).map(Token::range)
}

/// The first SELECT in brackets.
fn inner_select(case: &Case<'_>) -> Option<Range<usize>> {
    let index = case.find(&["(", "SELECT"])?;
    case.tokens.get(index + 1).map(Token::range)
}
