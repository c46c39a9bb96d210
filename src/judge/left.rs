//! What the tables of a check's `state` hold: given tables with their rows, a relationship by the names of the rows that it ties
//! together, whatever its table and columns are called.

use super::links::Links;
use super::observation::Run;
use super::roles::{self, Shape};
use super::words::singular;
use crate::course::Spec;
use crate::database::{Database, Schema, Table, Value, quote};

/// The rows that are there now. `columns` are those of a given table, all if there are none, or what a link holds beside its ends.
pub fn rows(spec: &Spec, database: &Database, schema: &Schema, name: &str, columns: &[String]) -> Run {
    if let Some(relationship) = spec.names.get(name) {
        let found = roles::find(schema, relationship, &|_| Vec::new());
        if !matches!(found.shape, Shape::JoinTable(_)) {
            return Err("no join table".to_owned());
        }
        let links = Links::new(database, schema, &relationship.references, &found);
        let read = links.read(columns).map_err(|error| error.message)?;
        let as_row = |(ends, payload): (Vec<Option<String>>, Vec<Value>)| {
            ends.into_iter().map(|end| end.map_or(Value::Null, Value::Text)).chain(payload).collect()
        };
        return Ok(read.into_iter().map(as_row).collect());
    }
    let list: Vec<String> = columns.iter().map(|column| quote(column)).collect();
    let list = if list.is_empty() { "*".to_owned() } else { list.join(", ") };
    let rows = database.rows(&format!("SELECT {list} FROM {}", quote(name)), &[]);
    rows.map(|table: Table| table.rows).map_err(|error| error.message)
}

/// The names of their columns, as they are shown.
pub fn columns(spec: &Spec, schema: &Schema, name: &str, columns: &[String]) -> Vec<String> {
    if let Some(relationship) = spec.names.get(name) {
        let ends = relationship.references.iter().map(|end| singular(end).to_owned());
        return ends.chain(columns.iter().cloned()).collect();
    }
    if !columns.is_empty() {
        return columns.to_vec();
    }
    let shape = schema.table(name);
    shape.map_or_else(Vec::new, |shape| shape.columns.iter().map(|column| column.name.clone()).collect())
}
