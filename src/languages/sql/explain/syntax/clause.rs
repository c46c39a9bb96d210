//! Words of a statement that are missing, or stand in another order than SQL's.

use crate::languages::sql::explain::case::Case;
use crate::languages::sql::explain::finding::Finding;
use crate::languages::sql::keywords::{AFTER_TABLE, JOIN_WORDS, RESERVED};
use crate::languages::sql::tokens::Kind;
use crate::languages::sql::words::{Words, syntax as words};

/// The parts of a query in SQL's order.
const ORDER: [&str; 7] = ["SELECT", "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT"];

/// Signs and words that can't end a condition or a list.
const OPEN_ENDED: [&str; 34] = [
    "SELECT", "FROM", "WHERE", "AND", "OR", "NOT", "ON", "BY", "SET", "HAVING", "JOIN", "LIKE", "IN",
    "BETWEEN", "IS", "LIMIT", "VALUES", "INTO", "DISTINCT", "UNION", "=", "==", "<", ">", "<=", ">=", "<>",
    "!=", "+", "-", "/", "%", "||", ".",
];

/// Explains a slip with the words of a statement.
pub fn find(case: &Case<'_>) -> Option<Finding> {
    changing(case).or_else(|| querying(case)).or_else(|| out_of_order(case)).or_else(|| unfinished(case))
}

/// INSERT, UPDATE and DELETE.
fn changing(case: &Case<'_>) -> Option<Finding> {
    let near = case.near()?;
    let words = match () {
        () if case.begins(&["DELETE"]) && case.stop == 1 && near.is("*") => words::DELETE_STAR,
        () if case.begins(&["DELETE"]) && case.stop == 1 && near.is_name() => words::DELETE_FROM,
        () if case.begins(&["INSERT"]) && case.stop == 1 && near.is_name() => words::INSERT_INTO,
        () if case.begins(&["INSERT"]) => inserting(case)?,
        () if case.begins(&["UPDATE"]) && case.stop == 1 && near.is_any(&RESERVED) => words::UPDATE_TABLE,
        () if case.begins(&["UPDATE"])
            && near.is_name()
            && case.stop <= 3
            && case.find(&["SET"]).is_none_or(|at| at > case.stop) =>
        {
            words::UPDATE_SET
        }
        () if case.begins(&["UPDATE"]) && near.is("=") && case.stop <= 3 => words::UPDATE_SET,
        () => return None,
    };
    Some(case.say(&words, &[]))
}

fn inserting(case: &Case<'_>) -> Option<Words> {
    let values = case.find(&["VALUES"]).filter(|values| *values < case.stop);
    let depth = case.open_brackets(case.stop).len();
    Some(match values {
        Some(values) if values + 1 == case.stop => words::VALUES_BRACKETS,
        Some(_) if depth == 0 && case.near_any(&["("]) && case.after_any(&[")"]) => words::MISSING_COMMA_ROWS,
        None if depth == 0 && case.near_any(&["("]) && case.after_any(&[")"]) => words::VALUES,
        _ => return None,
    })
}

/// Words of a query that go in twos, and joins.
fn querying(case: &Case<'_>) -> Option<Finding> {
    let near = case.near()?;
    let words = match () {
        () if case.after_any(&["GROUP", "ORDER"]) && !near.is("BY") => words::BY,
        () if case.begins(&["CREATE"])
            && case.find(&["INDEX"]).is_some_and(|index| index < 3)
            && near.is(";") =>
        {
            words::INDEX_BRACKETS
        }
        () if near.is("EXISTS") && case.after_any(&["NOT"]) => words::EXISTS_ALONE,
        () if case.after_any(&["IN"]) && matches!(near.kind, Kind::Number | Kind::Text) => words::IN_BRACKETS,
        () if near.is_name() && !near.is_any(&RESERVED) && is_alias_after_join(case) => words::JOIN_ON,
        () => return None,
    };
    Some(case.say(&words, &[]))
}

/// `JOIN battles OM ^heroes.id`: the word before the mark was taken for a short name.
fn is_alias_after_join(case: &Case<'_>) -> bool {
    let short = case.before(1).is_some_and(|token| token.is_name() && !token.is_any(&AFTER_TABLE));
    let table = case.before(2).is_some_and(|token| token.is_name() && !token.is_any(&AFTER_TABLE));
    let join = |steps| case.before(steps).is_some_and(|token| token.is("JOIN"));
    // Either `JOIN table short ^` or `JOIN table alias short ^`, which SQLite stops at one word earlier.
    short && (table && join(3) || join(2))
}

/// A part of a query behind one that it should come before.
fn out_of_order(case: &Case<'_>) -> Option<Finding> {
    let near = case.near()?;
    if near.is("SELECT") {
        return None;
    }
    let own = case.open_brackets(case.stop);
    let start = own.last().map_or(0, |open| open + 1);
    let before: Vec<usize> = (start..case.stop)
        .filter(|index| case.open_brackets(*index).len() == own.len() && case.tokens[*index].is_any(&ORDER))
        .collect();
    let is_join = near.is_any(&JOIN_WORDS) || near.is("ON");
    let rank = ORDER.iter().position(|clause| near.is(clause)).or(is_join.then_some(1))?;
    let earlier = before.into_iter().rev().find(|index| {
        ORDER
            .iter()
            .position(|clause| case.tokens[*index].is(clause))
            .is_some_and(|other| if is_join { other > rank } else { other >= rank })
    })?;
    let token = &case.tokens[earlier];
    if near.is(token.text) {
        let line = case.line(token.start).to_string();
        return Some(case.say(&words::CLAUSE_TWICE, &[("line_first", &line)]));
    }
    Some(case.say(&words::CLAUSE_ORDER, &[("earlier", token.text)]))
}

/// A sign or word that needs something behind it.
fn unfinished(case: &Case<'_>) -> Option<Finding> {
    let last = match case.near() {
        Some(near) => {
            let ends = near.is_any(&[";", ")"]) || near.is_any(&RESERVED);
            case.before(1).filter(|_| ends)
        }
        None => case.tokens.last(),
    };
    let last = last.filter(|last| last.is_any(&OPEN_ENDED))?;
    let words = if case.near().is_none() { words::INCOMPLETE } else { words::UNFINISHED };
    Some(case.say(&words, &[("before", last.text)]))
}
