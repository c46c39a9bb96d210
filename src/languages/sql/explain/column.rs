//! Columns that are not there, or in several tables at once.

use std::ops::Range;

use super::case::{Case, has};
use super::definition;
use super::finding::Finding;
use super::habit;
use super::mark::{named, stop};
use crate::database::TableShape;
use crate::languages::near::{listed, nearest};
use crate::languages::sql::sources::Source;
use crate::languages::sql::tokens::meaningful;
use crate::languages::sql::words::{fill, labels, names as words};

/// Explains an error about the name of a column or function.
pub fn find(case: &Case<'_>) -> Option<Finding> {
    let message = case.message();
    if let Some(name) = message.strip_prefix("no such column: ") {
        return Some(missing(case, name));
    }
    if let Some(name) = message.strip_prefix("ambiguous column name: ") {
        return Some(ambiguous(case, name));
    }
    if let Some((table, column)) =
        message.strip_prefix("table ").and_then(|rest| rest.split_once(" has no column named "))
    {
        return Some(not_in_insert(case, table, column));
    }
    if let Some(rest) = message.strip_prefix("cannot join using column ") {
        let column = rest.split(" - ").next().unwrap_or(rest);
        let values = [("column", column), ("columns", &has(case.shapes()))];
        return Some(case.say_at(mark(case, column), &words::USING, &values));
    }
    if let Some(name) = message.strip_prefix("no such function: ") {
        return Some(no_function(case, name, mark(case, name)));
    }
    if let Some(name) = message.strip_prefix("unknown function: ") {
        return Some(in_default(case, name.trim_end_matches("()")));
    }
    None
}

fn mark(case: &Case<'_>, name: &str) -> Range<usize> {
    match case.error.offset {
        Some(_) => stop(case),
        None => named(case, name).unwrap_or_else(|| stop(case)),
    }
}

fn missing(case: &Case<'_>, told: &str) -> Finding {
    let name = told.split(" - should this be").next().unwrap_or(told);
    let quoted = name.starts_with('"');
    let name = name.trim_matches('"');
    let mark = mark(case, name);
    if case.creates_table() {
        return definition::unknown_column(case, name, mark, quoted);
    }
    if let Some((owner, column)) = name.rsplit_once('.') {
        return qualified(case, owner, column, mark);
    }
    let shapes = case.shapes();
    let known = shapes.iter().flat_map(|shape| shape.columns.iter().map(|column| column.name.as_str()));
    let near = nearest(name, known);
    let owner = owner_of(case, &shapes, name);
    let words = match (near, owner) {
        (Some(near), Some(_)) if near.eq_ignore_ascii_case(name) => words::OUT_OF_SIGHT,
        (Some(_), _) => words::NEAR_COLUMN,
        _ if quoted => words::DOUBLE_QUOTES,
        _ if case.begins(&["SELECT"]) && case.find(&["FROM"]).is_none() => words::NO_FROM,
        (None, Some(_)) => words::ELSEWHERE,
        _ if case.schema.table(name).is_some() => words::TABLE_AS_COLUMN,
        _ if !case.tokens.iter().any(|token| token.names(name)) => words::INSIDE,
        _ if stands_for_text(case) => words::TEXT,
        _ => words::NO_COLUMN,
    };
    let values = [
        ("column", name),
        ("columns", &has(shapes)),
        ("near_name", near.unwrap_or_default()),
        ("owner", owner.unwrap_or_default()),
    ];
    case.say_at(mark, &words, &values)
}

/// A table that has such a column: one of the statement's if there is one, else any of the database.
fn owner_of<'a>(case: &Case<'a>, shapes: &[&'a TableShape], column: &str) -> Option<&'a str> {
    let mut tables = shapes.iter().copied().chain(&case.schema.tables);
    tables.find(|shape| shape.column(column).is_some()).map(|shape| shape.name.as_str())
}

/// Whether a plain word stands where a text would: among VALUES, or behind a comparison.
fn stands_for_text(case: &Case<'_>) -> bool {
    let in_values = case.find(&["VALUES"]).is_some_and(|values| values < case.stop);
    in_values || case.after_any(&["=", "==", "<>", "!=", "LIKE", "IN"])
}

/// `owner.column`, where one of the two is not there.
fn qualified(case: &Case<'_>, owner: &str, column: &str, mark: Range<usize>) -> Finding {
    let owner = owner.rsplit('.').next().unwrap_or(owner);
    let sources = case.sources();
    if let Some(source) = sources.iter().find(|source| source.shown().eq_ignore_ascii_case(owner)) {
        let shape = case.schema.table(&source.table);
        let columns = has(shape);
        let known =
            shape.into_iter().flat_map(|shape| shape.columns.iter().map(|column| column.name.as_str()));
        let near = nearest(column, known);
        let values =
            [("column", column), ("columns", columns.as_str()), ("near_name", near.unwrap_or_default())];
        let words = if near.is_some() { words::NEAR_COLUMN } else { words::NO_COLUMN };
        return case.say_at(mark, &words, &values);
    }
    let renamed = sources.iter().find(|source| source.table.eq_ignore_ascii_case(owner));
    if let Some(alias) = renamed.and_then(|source| source.alias.as_deref()) {
        return case.say_at(mark, &words::RENAMED, &[("owner", owner), ("alias", alias)]);
    }
    let names = listed(sources.iter().map(Source::shown));
    let used = if names.is_empty() { String::new() } else { fill(words::USED, &[("names", &names)]) };
    case.say_at(mark, &words::NO_ALIAS, &[("owner", owner), ("column", column), ("used", &used)])
}

fn ambiguous(case: &Case<'_>, name: &str) -> Finding {
    let column = name.rsplit('.').next().unwrap_or(name);
    let has_it = |shape: &TableShape| shape.column(column).is_some();
    let sources = case.sources();
    let owners: Vec<&str> = sources
        .iter()
        .filter(|source| case.schema.table(&source.table).is_some_and(has_it))
        .map(Source::shown)
        .collect();
    case.say_at(mark(case, name), &words::AMBIGUOUS, &[("column", column), ("owners", &listed(owners))])
}

fn not_in_insert(case: &Case<'_>, table: &str, column: &str) -> Finding {
    let shape = case.schema.table(table);
    let known = shape.into_iter().flat_map(|shape| shape.columns.iter().map(|column| column.name.as_str()));
    let near = nearest(column, known);
    let columns = has(shape);
    let mark = mark(case, column);
    let values = [
        ("table", table),
        ("column", column),
        ("columns", columns.as_str()),
        ("near_name", near.unwrap_or_default()),
    ];
    let words = if near.is_some() { words::NEAR_COLUMN } else { words::INSERT_COLUMN };
    case.say_at(mark, &words, &values)
}

/// SQLite's functions that an exercise may need.
const FUNCTIONS: [&str; 32] = [
    "abs",
    "avg",
    "coalesce",
    "concat",
    "count",
    "date",
    "datetime",
    "first_value",
    "format",
    "group_concat",
    "ifnull",
    "iif",
    "instr",
    "lag",
    "last_value",
    "lead",
    "length",
    "lower",
    "max",
    "min",
    "nullif",
    "printf",
    "random",
    "rank",
    "replace",
    "round",
    "row_number",
    "strftime",
    "substr",
    "sum",
    "trim",
    "upper",
];

fn no_function(case: &Case<'_>, name: &str, mark: Range<usize>) -> Finding {
    let near = nearest(name, FUNCTIONS);
    let words = if near.is_some() { words::NEAR_FUNCTION } else { words::NO_FUNCTION };
    case.say_at(mark, &words, &[("name", name), ("near_name", near.unwrap_or_default())])
}

/// A function in the DEFAULT of a column: SQLite looks for it only when a row needs it.
fn in_default(case: &Case<'_>, name: &str) -> Finding {
    let mut all = meaningful(case.script, 0..case.script.len());
    let mark = all.find(|token| token.names(name)).map_or_else(|| stop(case), |token| token.range());
    let finding = habit::function(case, name, mark.clone()).unwrap_or_else(|| no_function(case, name, mark));
    finding.labelled(labels::NO_SUCH_FUNCTION)
}
