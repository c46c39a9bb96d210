//! Foreign keys whose target does not fit: SQLite finds out only when a row is written.

use std::ops::Range;

use super::case::Case;
use super::finding::Finding;
use crate::database::{ForeignKey, Schema, TableShape};
use crate::languages::near::listed;
use crate::languages::sql::tokens::{Token, meaningful};
use crate::languages::sql::words::{constraints, definitions as words, fill, labels};

/// Explains `foreign key mismatch - "fights" referencing "heroes"`.
pub fn mismatch(case: &Case<'_>) -> Finding {
    let mut names = case.message().split('"').skip(1).step_by(2);
    let (child, target) = (names.next().unwrap_or_default(), names.next().unwrap_or_default());
    let shape = case.schema.table(target);
    let key = case.schema.table(child).and_then(|child| {
        child.foreign_keys.iter().find(|key| key.table.eq_ignore_ascii_case(target) && !fits(key, shape))
    });
    let place = key.and_then(|key| written(case, key));
    let (Some(key), Some(shape), Some(place)) = (key, shape, place) else {
        return case.say(&words::TARGET_KEY, &[("target", target)]);
    };
    let targets = key.targets.clone().unwrap_or_default();
    let columns = listed(shape.columns.iter().map(|column| column.name.as_str()));
    if let Some(index) = targets.iter().position(|column| shape.column(column).is_none()) {
        let mark = place.columns.get(index).cloned().unwrap_or(place.table);
        let values = [("target", target), ("columns", columns.as_str()), ("column", targets[index].as_str())];
        return case.say_at(mark, &words::TARGET_COLUMN, &values).labelled(labels::NO_SUCH_COLUMN);
    }
    match (targets.as_slice(), place.columns.first()) {
        ([column], Some(mark)) => case
            .say_at(mark.clone(), &words::TARGET_REPEATS, &[("target", target), ("column", column)])
            .labelled(labels::NOT_A_KEY),
        _ => case.say_at(place.table, &words::TARGET_KEY, &[("target", target)]),
    }
}

/// Explains `no such table: main.hero` where a foreign key of the script names that table.
pub fn missing_table(case: &Case<'_>, table: &str) -> Option<Finding> {
    let mark = references(case).into_iter().find(|place| place.name.eq_ignore_ascii_case(table))?.table;
    let tables = listed(case.schema.tables.iter().map(|shape| shape.name.as_str()));
    let sentence =
        if tables.is_empty() { String::new() } else { fill(words::TABLES, &[("tables", &tables)]) };
    let finding = case.say_at(mark, &words::TARGET_TABLE, &[("target", table), ("tables", &sentence)]);
    Some(finding.labelled(labels::NO_SUCH_TABLE))
}

/// Explains `no such table: temp.heroes`: a foreign key of a TEMP table points at a table that is none.
pub fn temporary(case: &Case<'_>, table: &str) -> Option<Finding> {
    case.schema.table(table)?;
    let mut places = references(case).into_iter();
    let mark = places.find(|place| place.temporary && place.name.eq_ignore_ascii_case(table))?.table;
    let finding = case.say_at(mark, &words::TEMP_TARGET, &[("target", table)]);
    Some(finding.labelled(labels::NOT_AMONG_TEMP))
}

/// Whether a foreign key points at columns that are unique together.
fn fits(key: &ForeignKey, target: Option<&TableShape>) -> bool {
    let Some(target) = target else { return false };
    match &key.targets {
        None => target.primary_key().len() == key.columns.len(),
        Some(columns) => target.is_unique(columns),
    }
}

/// Where a `REFERENCES` stands in the script.
struct Reference {
    temporary: bool,
    name: String,
    table: Range<usize>,
    columns: Vec<Range<usize>>,
    column_names: Vec<String>,
}

/// The `REFERENCES` of the script that says what the schema says.
fn written(case: &Case<'_>, key: &ForeignKey) -> Option<Reference> {
    let targets = key.targets.clone().unwrap_or_default();
    references(case).into_iter().find(|place| {
        place.name.eq_ignore_ascii_case(&key.table)
            && place.column_names.len() == targets.len()
            && place.column_names.iter().zip(&targets).all(|(one, other)| one.eq_ignore_ascii_case(other))
    })
}

fn references(case: &Case<'_>) -> Vec<Reference> {
    let tokens: Vec<Token<'_>> = meaningful(case.script, 0..case.script.len()).collect();
    let mut found = Vec::new();
    for (index, _) in tokens.iter().enumerate().filter(|(_, token)| token.is("REFERENCES")) {
        let Some(table) = tokens.get(index + 1) else { continue };
        let in_brackets = tokens.get(index + 2).is_some_and(|token| token.is("("));
        let columns: Vec<&Token<'_>> = if in_brackets {
            tokens[index + 3..]
                .iter()
                .take_while(|token| !token.is(")"))
                .filter(|token| token.is_name())
                .collect()
        } else {
            Vec::new()
        };
        let made = tokens[..index].iter().rposition(|token| token.is("CREATE"));
        let kind = made.and_then(|made| tokens.get(made + 1));
        found.push(Reference {
            temporary: kind.is_some_and(|kind| kind.is_any(&["TEMP", "TEMPORARY"])),
            name: table.inside(),
            table: table.range(),
            column_names: columns.iter().map(|column| column.inside()).collect(),
            columns: columns.iter().map(|column| column.range()).collect(),
        });
    }
    found
}

/// The foreign keys of a table as sentences: `hero_id must be in heroes (id).`
pub fn told(shape: &TableShape, schema: &Schema) -> String {
    let sentences: Vec<String> = shape
        .foreign_keys
        .iter()
        .map(|key| {
            let targets = schema.targets(key);
            let own = listed(key.columns.iter().map(String::as_str));
            let theirs = listed(targets.iter().map(String::as_str));
            let values = [("column", own.as_str()), ("target", key.table.as_str()), ("key", theirs.as_str())];
            fill(constraints::POINTS, &values)
        })
        .collect();
    sentences.join(" ")
}
