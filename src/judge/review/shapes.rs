//! Many-to-many relationships that have no table of their own: a list in a column, numbered columns, rows written again.
//!
//! Names of columns suggest them; where there is data, the data must say so too.

use std::collections::BTreeMap;

use super::base::Base;
use super::ends::{Affinity, affinity, ends, has};
use super::finding::{Finding, Level, Rule};
use super::mend::{Draft, list, mend};
use super::names::{self, plain, singular};
use super::probes::fault;
use super::words;
use crate::database::{ColumnShape, Schema, Table, TableShape, Value};
use crate::judge::Evidence;
use crate::judge::roles::entity_key;
use crate::languages::sql::{Created, Part};

/// Numbered columns from this many on: two may be meant, such as the two players of a game.
pub const FEWEST_NUMBERED: usize = 3;
/// At most so many rows are shown.
const ROWS_SHOWN: usize = 4;
/// An item of a list is no longer than this.
const LONGEST_ITEM: usize = 30;

/// What was found, and what a table in the middle would have to replace.
#[derive(Clone, Debug, PartialEq)]
pub struct Missed {
    /// The table that holds it.
    pub table: String,
    /// What is to be said.
    pub finding: Finding,
    /// The table that the links lead to; one that is not there yet where the flag says so.
    target: (String, bool),
}

/// Everything of this kind in one table that is no join table.
pub fn missed(schema: &Schema, table: &TableShape, sample: Option<&Table>) -> Vec<Missed> {
    let mut found = numbered(schema, table);
    let lists = table.columns.iter().filter_map(|column| list_in(schema, table, column, sample));
    found.extend(lists);
    found.extend(sample.and_then(|sample| repeated(schema, table, sample)));
    found
}

fn list_in(
    schema: &Schema,
    table: &TableShape,
    column: &ColumnShape,
    sample: Option<&Table>,
) -> Option<Missed> {
    let takes_text = matches!(affinity(&column.declared), Affinity::Text | Affinity::Blob)
        || column.declared.to_uppercase().contains("JSON");
    let is_pointing = table.foreign_keys.iter().any(|key| has(&key.columns, &column.name));
    if !takes_text || is_pointing || column.generated || column.key > 0 || !names::is_plural(&column.name) {
        return None;
    }
    let others = schema.tables.iter().filter(|other| !other.view && other.name != table.name);
    let target = others
        .filter(|other| names::is_called_after(&column.name, &other.name))
        .map(|other| other.name.clone())
        .next();
    let (lists, filled) = lists_in(sample, &column.name);
    let is_list = match &target {
        Some(_) => !lists.is_empty() || filled == 0,
        None => lists.len() >= 2 && repeats(&lists),
    };
    if !is_list {
        return None;
    }
    let example = lists.first().map(|(_, text)| text.as_str());
    let happened = words::list_column(&table.name, &column.name, target.as_deref(), example);
    let mut finding = fault(Rule::ListInColumn, vec![column.name.clone()], happened, words::LIST.to_owned());
    finding.rows =
        sample.map(|sample| evidence(sample, lists.iter().map(|(row, _)| *row))).unwrap_or_default();
    let is_new = target.is_none();
    let target = target.unwrap_or_else(|| new_table(&column.name));
    Some(Missed { table: table.name.clone(), finding, target: (target, is_new) })
}

/// The values of a column that are lists, with their rows; and how many values there are.
fn lists_in(sample: Option<&Table>, column: &str) -> (Vec<(usize, String)>, usize) {
    let place =
        sample.and_then(|sample| sample.columns.iter().position(|name| name.eq_ignore_ascii_case(column)));
    let Some((sample, place)) = sample.zip(place) else { return (Vec::new(), 0) };
    let values = sample.rows.iter().enumerate().filter_map(|(row, values)| match values.get(place) {
        Some(Value::Null) | None => None,
        Some(value) => Some((row, value.to_string())),
    });
    let filled: Vec<(usize, String)> = values.filter(|(_, text)| !text.trim().is_empty()).collect();
    let count = filled.len();
    (filled.into_iter().filter(|(_, text)| items(text).len() > 1).collect(), count)
}

/// The items of a list: `1,2`, `[1, 2]`, `red; blue`. A sentence is no list.
fn items(text: &str) -> Vec<String> {
    let inside = text.trim().trim_start_matches(['[', '{']).trim_end_matches([']', '}']);
    let items: Vec<String> = inside
        .split([',', ';', '|'])
        .map(|item| item.trim().trim_matches(['"', '\'']).to_lowercase())
        .filter(|item| !item.is_empty())
        .collect();
    let is_item =
        |item: &String| item.chars().count() <= LONGEST_ITEM && item.split_whitespace().count() <= 3;
    if items.iter().all(is_item) { items } else { Vec::new() }
}

/// Whether two different lists share an item. Numbers with a fraction are measures, not items.
fn repeats(lists: &[(usize, String)]) -> bool {
    let is_measure = |item: &String| item.contains('.') && item.parse::<f64>().is_ok();
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (_, text) in lists {
        for item in items(text).into_iter().filter(|item| !is_measure(item)) {
            if *seen.entry(item).or_insert(text) != text.as_str() {
                return true;
            }
        }
    }
    false
}

fn new_table(column: &str) -> String {
    let subject = names::subject(column);
    if subject.ends_with('s') { subject } else { format!("{subject}s") }
}

fn numbered(schema: &Schema, table: &TableShape) -> Vec<Missed> {
    let mut groups: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for column in table.columns.iter().filter(|column| !column.generated) {
        if !names::words(&column.name)
            .iter()
            .any(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
        {
            continue;
        }
        let keyed =
            table.foreign_keys.iter().find(|key| key.columns.len() == 1 && has(&key.columns, &column.name));
        let called = || {
            let mut others = schema.tables.iter().filter(|other| !other.view && other.name != table.name);
            others
                .find(|other| names::is_called_after(&column.name, &other.name))
                .map(|other| other.name.clone())
        };
        let target = keyed.map(|key| key.table.clone()).or_else(called);
        if let Some(target) = target {
            groups.entry((names::subject(&column.name), target)).or_default().push(column.name.clone());
        }
    }
    groups
        .into_iter()
        .filter(|(_, columns)| columns.len() >= FEWEST_NUMBERED)
        .map(|((_, target), columns)| {
            let next = next_name(&columns);
            let happened = words::numbered(&table.name, &columns, &target, &next);
            let finding = fault(Rule::NumberedColumns, columns, happened, words::NUMBERED.to_owned());
            Missed { table: table.name.clone(), finding, target: (target, false) }
        })
        .collect()
}

/// The column that would come next: `battle4_id` after `battle3_id`.
fn next_name(columns: &[String]) -> String {
    let last = columns.last().map_or("", String::as_str);
    let digits = |letter: char| letter.is_ascii_digit();
    let Some(start) = last.find(digits) else { return String::new() };
    let end = last[start..].find(|letter| !digits(letter)).map_or(last.len(), |length| start + length);
    let number: usize = last[start..end].parse().unwrap_or(columns.len());
    format!("{}{}{}", &last[..start], number + 1, &last[end..])
}

/// One foreign key, and rows that were written again to use it twice.
fn repeated(schema: &Schema, table: &TableShape, sample: &Table) -> Option<Missed> {
    let ends = ends(schema, table);
    let [end] = ends.as_slice() else { return None };
    let [column] = end.columns.as_slice() else { return None };
    let place = |name: &str| sample.columns.iter().position(|known| known.eq_ignore_ascii_case(name));
    let pointer = place(column)?;
    let plain: Vec<usize> = (0..sample.columns.len())
        .filter(|index| {
            let name = &sample.columns[*index];
            let own = [name.clone()];
            let is_id = table.unique.iter().any(|set| set.as_slice() == own)
                || table.column(name).is_some_and(|column| column.key > 0);
            *index != pointer && !is_id
        })
        .collect();
    let names_it =
        plain.iter().any(|index| sample.rows.iter().any(|row| matches!(row[*index], Value::Text(_))));
    if !names_it {
        return None;
    }
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut shared: BTreeMap<String, usize> = BTreeMap::new();
    for (index, row) in sample.rows.iter().enumerate().filter(|(_, row)| !row[pointer].is_null()) {
        let same: Vec<String> = plain.iter().map(|place| row[*place].literal()).collect();
        groups.entry(same.join(", ")).or_default().push(index);
        *shared.entry(row[pointer].literal()).or_default() += 1;
    }
    groups.retain(|_, rows| {
        let mut targets: Vec<String> = rows.iter().map(|row| sample.rows[*row][pointer].literal()).collect();
        targets.sort_unstable();
        targets.dedup();
        targets.len() > 1
    });
    if groups.is_empty() || shared.values().all(|count| *count < 2) {
        return None;
    }
    let is_clear = groups.len() > 1 || groups.values().any(|rows| rows.len() > 2);
    let happened = words::repeated(&table.name, column, &end.table, groups.len());
    let why = words::repeated_why(&table.name, column, &end.table);
    let why = if is_clear { why } else { words::perhaps_namesakes(&table.name) };
    let mut finding = fault(Rule::RepeatedRows, vec![column.clone()], happened, why);
    finding.level = if is_clear { Level::Fault } else { Level::Note };
    finding.rows = evidence(sample, groups.into_values().flatten());
    Some(Missed { table: table.name.clone(), finding, target: (end.table.clone(), false) })
}

/// Some rows of the file's own.
fn evidence(sample: &Table, rows: impl Iterator<Item = usize>) -> Vec<Evidence> {
    let rows: Vec<Vec<Value>> =
        rows.take(ROWS_SHOWN).filter_map(|row| sample.rows.get(row).cloned()).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let table = Table { name: sample.name.clone(), columns: sample.columns.clone(), rows };
    vec![Evidence { table, remarks: Vec::new() }]
}

/// A table in the middle, and the holder without the columns that stood for it.
pub fn mended(mut draft: Draft, missed: &Missed, samples: &[Table]) -> Option<Draft> {
    let schema = &Base::build(&draft.entries).ok()?.schema;
    let holder = schema.table(&missed.table)?;
    let mut created = Created::read(&holder.sql)?;
    let dropped = &missed.finding.columns;
    created.parts.retain(|part| match part {
        Part::Column(name, ..) => !has(dropped, name),
        Part::Rule(rule) => !rule.columns.iter().any(|column| has(dropped, column)),
    });
    draft.put("table", &holder.name, created.written());
    let (target, is_new) = &missed.target;
    let target = if *is_new { draft.free_name(target) } else { target.clone() };
    if *is_new {
        let sql = format!(
            "CREATE TABLE {} (\n  id INTEGER PRIMARY KEY,\n  name TEXT NOT NULL UNIQUE\n);",
            plain(&target)
        );
        draft.put("table", &target, sql);
    }
    let join = draft.free_name(&format!("{}_{}", holder.name, target));
    let (left, right) = (pointer(schema, &holder.name), pointer(schema, &target));
    let (left, right) =
        if left.0 == right.0 { (left, (format!("other_{}", right.0), right.1)) } else { (left, right) };
    let sql = format!(
        "CREATE TABLE {} (\n  {},\n  {},\n  PRIMARY KEY ({})\n);",
        plain(&join),
        definition(&left, &holder.name),
        definition(&right, &target),
        list(&[left.0.clone(), right.0.clone()])
    );
    draft.put("table", &join, sql);
    mend(draft, &join, samples)
}

/// A link column to a table: its name, its type, what it points at.
fn pointer(schema: &Schema, table: &str) -> (String, (String, String)) {
    let key = entity_key(schema, table);
    let declared =
        schema.table(table).and_then(|shape| shape.column(&key)).map_or("INTEGER", |column| &column.declared);
    (format!("{}_id", singular(table).to_lowercase()), (declared.to_owned(), key))
}

fn definition((column, (declared, key)): &(String, (String, String)), table: &str) -> String {
    let definition = format!("{} {declared}", plain(column));
    format!(
        "{} NOT NULL REFERENCES {} ({}) ON DELETE CASCADE",
        definition.trim_end(),
        plain(table),
        plain(key)
    )
}
