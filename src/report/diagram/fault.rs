//! Foreign keys that SQLite takes and that no row can ever satisfy.
//!
//! SQLite finds that out only when a row is added; here it is read from the schema.

use crate::database::{ForeignKey, TableShape};
use crate::report::text;

/// Why nothing can be pointed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The table is not there.
    NoTable,
    /// It is a view.
    View,
    /// These columns are not there.
    NoColumn(Vec<String>),
    /// The columns are there and may repeat.
    NotUnique,
    /// The primary key is meant without saying so, and there is none.
    NoKey,
    /// The primary key is meant without saying so, and it has another number of columns.
    OtherLength(usize),
}

/// What is wrong with a key that points at `target`, if anything is.
pub(super) fn find(target: Option<&TableShape>, key: &ForeignKey) -> Option<Fault> {
    let Some(table) = target else { return Some(Fault::NoTable) };
    if table.view {
        return Some(Fault::View);
    }
    let primary = table.primary_key();
    let Some(targets) = &key.targets else {
        return match primary.len() {
            0 => Some(Fault::NoKey),
            length if length != key.columns.len() => Some(Fault::OtherLength(length)),
            _ => None,
        };
    };
    let is_missing = |name: &&String| table.column(name).is_none();
    let missing: Vec<String> = targets.iter().filter(is_missing).map(|name| text::value(name)).collect();
    if !missing.is_empty() {
        return Some(Fault::NoColumn(missing));
    }
    (!table.is_unique(targets)).then_some(Fault::NotUnique)
}
