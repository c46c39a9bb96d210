//! Rows of the learner's own script that a rule refused.

use std::ops::Range;

use super::case::Case;
use super::finding::Finding;
use super::foreign_key::told;
use super::insert::{Insert, Row};
use super::mark::{named, stop};
use crate::database::ErrorKind;
use crate::languages::near::listed;
use crate::languages::sql::tokens::{Kind, Token};
use crate::languages::sql::words::constraints as words;

/// Explains a refusal.
pub fn find(case: &Case<'_>) -> Finding {
    let insert = Insert::read(case);
    let insert = insert.as_ref();
    match case.error.kind {
        ErrorKind::Unique => unique(case, insert),
        ErrorKind::NotNull => not_null(case, insert),
        ErrorKind::Check => {
            let rule = case.message().split_once(": ").map_or("its CHECK", |(_, rule)| rule);
            case.say_at(row_mark(case, insert), &words::CHECK, &[("rule", rule)])
        }
        ErrorKind::DataType => data_type(case, insert),
        ErrorKind::ForeignKey => foreign_key(case, insert),
        _ => case.say_at(row_mark(case, insert), &words::TRIGGER, &[("message", case.message())]),
    }
}

/// The only row of an INSERT; where there are several, its table, since SQLite doesn't say which row it was.
fn row_mark(case: &Case<'_>, insert: Option<&Insert>) -> Range<usize> {
    match insert {
        Some(Insert { rows, .. }) if rows.len() == 1 => rows[0].place.clone(),
        Some(insert) => insert.place.clone(),
        None => target(case).map_or_else(|| stop(case), |(_, place)| place),
    }
}

/// The table that the statement changes.
fn target(case: &Case<'_>) -> Option<(String, Range<usize>)> {
    let source = case.sources().into_iter().next();
    let index = match source {
        Some(source) => source.index,
        None if case.begins(&["DROP", "TABLE"]) => case.tokens.iter().rposition(Token::is_name)?,
        None => return None,
    };
    Some((case.tokens[index].inside(), case.tokens[index].range()))
}

/// `heroes.id, heroes.name` as table and columns.
fn named_columns(message: &str) -> (String, Vec<String>) {
    let list = message.rsplit_once(": ").map_or("", |(_, list)| list);
    let mut table = String::new();
    let columns = list
        .split(", ")
        .map(|name| match name.rsplit_once('.') {
            Some((owner, column)) => {
                owner.clone_into(&mut table);
                column.to_owned()
            }
            None => name.to_owned(),
        })
        .collect();
    (table, columns)
}

fn unique(case: &Case<'_>, insert: Option<&Insert>) -> Finding {
    let (table, columns) = named_columns(case.message());
    let shown = listed(columns.iter().map(String::as_str));
    let values = [("table", table.as_str()), ("columns", shown.as_str())];
    if case.begins(&["CREATE"]) {
        let mark = columns.first().and_then(|column| named(case, column)).unwrap_or_else(|| stop(case));
        return case.say_at(mark, &words::UNIQUE_INDEX, &values);
    }
    if let Some((first, second)) = insert.and_then(|insert| repeated(case, insert, &columns)) {
        let line = case.line(first.place.start).to_string();
        let values = [values[0], values[1], ("line_first", line.as_str())];
        return case.say_at(second.place.clone(), &words::UNIQUE_HERE, &values);
    }
    let words = if columns.len() > 1 { words::UNIQUE_TOGETHER } else { words::UNIQUE };
    case.say_at(row_mark(case, insert), &words, &values)
}

/// Two rows of an INSERT that are written alike in these columns.
fn repeated<'a>(case: &Case<'_>, insert: &'a Insert, columns: &[String]) -> Option<(&'a Row, &'a Row)> {
    let places: Vec<usize> =
        columns.iter().map(|column| insert.column(case, column)).collect::<Option<_>>()?;
    let key = |row: &'a Row| -> Option<Vec<&'a str>> {
        places.iter().map(|place| row.values.get(*place).map(|item| item.text.as_str())).collect()
    };
    let mut seen: Vec<(Vec<&str>, &Row)> = Vec::new();
    for row in &insert.rows {
        let key = key(row)?;
        if let Some((_, first)) = seen.iter().find(|(known, _)| *known == key) {
            return Some((first, row));
        }
        seen.push((key, row));
    }
    None
}

fn not_null(case: &Case<'_>, insert: Option<&Insert>) -> Finding {
    let (table, columns) = named_columns(case.message());
    let column = columns.first().map(String::as_str).unwrap_or_default();
    let values = [("table", table.as_str()), ("column", column)];
    let Some(insert) = insert.filter(|insert| insert.table.eq_ignore_ascii_case(&table)) else {
        let mark = named(case, column).unwrap_or_else(|| row_mark(case, insert));
        return case.say_at(mark, &words::NOT_NULL, &values);
    };
    let Some(place) = insert.column(case, column) else {
        return case.say_at(insert.place.clone(), &words::NOT_NULL_OMITTED, &values);
    };
    let mut items = insert.rows.iter().filter_map(|row| row.values.get(place));
    let mark = items.find(|item| item.text.eq_ignore_ascii_case("NULL")).map(|item| item.place.clone());
    case.say_at(mark.unwrap_or_else(|| row_mark(case, Some(insert))), &words::NOT_NULL, &values)
}

fn data_type(case: &Case<'_>, insert: Option<&Insert>) -> Finding {
    // cannot store TEXT value in INTEGER column c.a
    let parts: Vec<&str> = case.message().split(' ').collect();
    let ["cannot", "store", given, "value", "in", wanted, "column", name] = parts.as_slice() else {
        let key = insert.and_then(|insert| number_column(case, insert));
        let mark = insert.and_then(|insert| first_text(insert, key?));
        return case.say_at(mark.unwrap_or_else(|| row_mark(case, insert)), &words::ROW_NUMBER, &[]);
    };
    let (table, column) = name.rsplit_once('.').unwrap_or(("", name));
    let mark = insert.and_then(|insert| first_text(insert, insert.column(case, column)?));
    let values = [("table", table), ("column", column), ("wanted", *wanted), ("given", *given)];
    case.say_at(mark.unwrap_or_else(|| row_mark(case, insert)), &words::DATA_TYPE, &values)
}

/// Which value of an INSERT goes into the column INTEGER PRIMARY KEY.
fn number_column(case: &Case<'_>, insert: &Insert) -> Option<usize> {
    let shape = case.schema.table(&insert.table)?;
    let key = shape.columns.iter().find(|column| column.key == 1)?;
    insert.column(case, &key.name)
}

/// The first value at a place of the rows that is no number.
fn first_text(insert: &Insert, place: usize) -> Option<Range<usize>> {
    let mut items = insert.rows.iter().filter_map(|row| row.values.get(place));
    items.find(|item| matches!(item.kind, Some(Kind::Text | Kind::Blob))).map(|item| item.place.clone())
}

fn foreign_key(case: &Case<'_>, insert: Option<&Insert>) -> Finding {
    let mark = row_mark(case, insert);
    let table = match insert {
        Some(insert) => Some(insert.table.clone()),
        None => target(case).map(|(table, _)| table),
    };
    let Some(table) = table else { return case.say_at(mark, &words::FOREIGN_KEY_SOMEWHERE, &[]) };
    let drops = case.begins(&["DROP"]);
    let removes = case.begins(&["DELETE"]) || case.begins(&["UPDATE"]);
    let children: Vec<&str> = case
        .schema
        .tables
        .iter()
        .filter(|shape| shape.foreign_keys.iter().any(|key| key.table.eq_ignore_ascii_case(&table)))
        .map(|shape| shape.name.as_str())
        .collect();
    if drops {
        let children = if children.is_empty() { words::ANOTHER_TABLE.to_owned() } else { listed(children) };
        let values = [("table", table.as_str()), ("children", &children)];
        return case.say_at(mark, &words::FOREIGN_KEY_DROP, &values);
    }
    if removes && !children.is_empty() {
        let values = [("table", table.as_str()), ("children", &listed(children))];
        return case.say_at(mark, &words::FOREIGN_KEY_PARENT, &values);
    }
    match case.schema.table(&table).filter(|shape| !shape.foreign_keys.is_empty()) {
        Some(shape) => case.say_at(mark, &words::FOREIGN_KEY, &[("keys", &told(shape, case.schema))]),
        None => case.say_at(mark, &words::FOREIGN_KEY_SOMEWHERE, &[]),
    }
}
