//! Values, columns and brackets that are too few or too many.

use super::case::Case;
use super::finding::Finding;
use super::insert::Insert;
use super::mark::stop;
use crate::languages::near::listed;
use crate::languages::sql::words::queries as words;

/// Explains an error about a number of things.
pub fn find(case: &Case<'_>) -> Option<Finding> {
    let message = case.message();
    if message.starts_with("all VALUES must have") {
        return Some(uneven(case));
    }
    let for_columns = message.contains(" values for ") && message.ends_with(" columns");
    if for_columns || message.ends_with(" values were supplied") {
        return Some(values(case));
    }
    if let Some(name) = message.strip_prefix("wrong number of arguments to function ") {
        let function = name.trim_end_matches("()");
        let star = case.is_at(case.stop + 1, &["(", "*"]);
        let words = match () {
            () if star => words::STAR_ARGUMENT,
            () if function.eq_ignore_ascii_case("count") => words::COUNT_ARGUMENTS,
            () => words::ARGUMENTS,
        };
        return Some(case.say_at(stop(case), &words, &[("function", function)]));
    }
    None
}

/// The first row whose values don't fit the columns.
fn values(case: &Case<'_>) -> Finding {
    let insert = Insert::read(case);
    let wanted = insert.as_ref().map(|insert| wanted(case, insert)).unwrap_or_default();
    let columns = listed(wanted.iter().map(String::as_str));
    let row =
        insert.as_ref().and_then(|insert| insert.rows.iter().find(|row| row.values.len() != wanted.len()));
    let mark = match (row, &insert) {
        (Some(row), _) => row.place.clone(),
        (None, Some(insert)) => insert.place.clone(),
        (None, None) => stop(case),
    };
    case.say_at(mark, &words::VALUE_COUNT, &[("columns", &columns)])
}

/// The columns that an INSERT fills.
fn wanted(case: &Case<'_>, insert: &Insert) -> Vec<String> {
    if !insert.columns.is_empty() {
        return insert.columns.iter().map(|(name, _)| name.clone()).collect();
    }
    let columns = case.schema.table(&insert.table).map(|shape| shape.columns.as_slice()).unwrap_or_default();
    columns.iter().filter(|column| !column.generated).map(|column| column.name.clone()).collect()
}

fn uneven(case: &Case<'_>) -> Finding {
    let insert = Insert::read(case);
    let rows = insert.as_ref().map(|insert| insert.rows.as_slice()).unwrap_or_default();
    let first = rows.first().map_or(0, |row| row.values.len());
    let other = rows.iter().find(|row| row.values.len() != first);
    let mark = other.map_or_else(|| stop(case), |row| row.place.clone());
    let other = other.map_or(0, |row| row.values.len());
    case.say_at(mark, &words::UNEVEN_ROWS, &[("first", &first.to_string()), ("other", &other.to_string())])
}
