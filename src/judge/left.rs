//! What the tables of a check's `state` hold: given tables with their rows, a relationship by the names of the rows that it ties
//! together, whatever its table and columns are called.

use super::links::Links;
use super::observation::Run;
use super::roles::{self, Shape};
use super::words::{none_found, singular};
use crate::course::Spec;
use crate::database::{Database, Schema, Table, Value, quote};

/// A way to read what a table or a relationship holds: `columns` are those of a given table, all if there are none, or what
/// a link holds beside its ends.
pub type Read = fn(&Spec, &Database, &Schema, &str, &[String]) -> Run;

/// The rows that are there now, to be compared.
pub fn rows(spec: &Spec, database: &Database, schema: &Schema, name: &str, columns: &[String]) -> Run {
    read(spec, database, schema, name, columns, false)
}

/// The same, to be shown: an id that no row has stands where a name would.
pub fn rows_to_show(
    spec: &Spec,
    database: &Database,
    schema: &Schema,
    name: &str,
    columns: &[String],
) -> Run {
    read(spec, database, schema, name, columns, true)
}

fn read(
    spec: &Spec,
    database: &Database,
    schema: &Schema,
    name: &str,
    columns: &[String],
    to_show: bool,
) -> Run {
    if let Some(relationship) = spec.names.get(name) {
        let found = roles::find(schema, relationship, &|_| Vec::new());
        if !matches!(found.shape, Shape::JoinTable(_)) {
            return Err(none_found(&relationship.references));
        }
        let links = Links::new(database, schema, &relationship.references, &found);
        let read = if to_show { links.read_to_show(columns) } else { links.read(columns) };
        let read = read.map_err(|error| error.message)?;
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
