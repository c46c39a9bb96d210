//! Foreign keys that can't work: their table or column is not there, or may repeat.
//!
//! Found by the definitions, and then shown by a row that SQLite can't take.

use super::base::Base;
use super::ends::targets;
use super::finding::{Finding, Rule};
use super::names;
use super::probes::fault;
use super::words;
use crate::database::{ForeignKey, Schema, SqlError, TableShape, Value};
use crate::judge::fill::{Filler, Outcome};

/// Every such foreign key of a table.
///
/// # Errors
/// When SQLite can't go on.
pub fn broken(base: &Base, table: &TableShape) -> Result<Vec<Finding>, SqlError> {
    let mut findings = Vec::new();
    for key in &table.foreign_keys {
        if base.is_left_out(&key.table) {
            continue;
        }
        if let Some((rule, happened)) = fault_of(&base.schema, table, key) {
            let why = if rule == Rule::TargetNotUnique { words::NOT_UNIQUE } else { words::NOT_CHECKED };
            let said = tried(base, table, key)?;
            let happened = said.map_or(happened.clone(), |said| words::sqlite_said(&happened, &said));
            findings.push(fault(rule, key.columns.clone(), happened, why.to_owned()));
        }
    }
    Ok(findings)
}

fn fault_of(schema: &Schema, table: &TableShape, key: &ForeignKey) -> Option<(Rule, String)> {
    let Some(target) = schema.table(&key.table) else {
        let near = near(schema, table, &key.table);
        return Some((Rule::MissingTable, words::missing_table(&table.name, &key.columns, &key.table, near)));
    };
    let columns = targets(schema, key);
    if key.targets.is_none() && columns.len() != key.columns.len() {
        return Some((Rule::MissingColumn, words::no_key(&table.name, &key.columns, &target.name)));
    }
    if let Some(missing) = columns.iter().find(|name| target.column(name).is_none()) {
        return Some((
            Rule::MissingColumn,
            words::missing_column(&table.name, &key.columns, target, missing),
        ));
    }
    (!target.is_unique(&columns)).then(|| {
        (Rule::TargetNotUnique, words::not_unique(&table.name, &key.columns, &target.name, &columns))
    })
}

/// A table whose name is nearly the one that is missing.
pub fn near<'a>(schema: &'a Schema, table: &TableShape, name: &str) -> Option<&'a str> {
    let others = schema.tables.iter().filter(|other| other.name != table.name && !other.view);
    let one = |name: &str| names::words(&names::singular(name)).concat();
    let near = others.filter(|other| {
        one(&other.name) == one(name)
            || strsim::damerau_levenshtein(&other.name.to_lowercase(), &name.to_lowercase()) <= 2
    });
    near.map(|other| other.name.as_str()).next()
}

/// What SQLite says of a row that uses the key, if it can't take it.
fn tried(base: &Base, table: &TableShape, key: &ForeignKey) -> Result<Option<String>, SqlError> {
    let database = base.open()?;
    let given: Vec<(String, Value)> =
        key.columns.iter().map(|column| (column.clone(), Value::Integer(1))).collect();
    let outcome = Filler::new(&database, &base.schema, table).insert(&given, 1, false);
    Ok(match outcome {
        // With several such keys SQLite names one of them only.
        Outcome::Broken(error) if error.message.contains(&key.table) => Some(error.message),
        _ => None,
    })
}
