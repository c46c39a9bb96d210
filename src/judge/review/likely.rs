//! Whether a table whose rows may be things of their own is likely to hold links nevertheless, by its names.
//!
//! Names decide no fault: they only choose where a remark may be of use. Orders and messages should get none.

use super::ends::End;
use super::names;
use crate::database::{ColumnShape, TableShape};

/// Words for tables whose rows are links: the last word of the table's name.
const LINKS: [&str; 19] = [
    "membership",
    "enrollment",
    "enrolment",
    "registration",
    "participation",
    "assignment",
    "subscription",
    "attendance",
    "affiliation",
    "appearance",
    "casting",
    "favorite",
    "favourite",
    "follow",
    "like",
    "link",
    "relation",
    "relationship",
    "mapping",
];
/// Words in columns that say what one is in the other, or for the other.
const PARTS: [&str; 8] = ["role", "rank", "grade", "position", "quantity", "joined", "enrolled", "since"];

/// Whether a table is called as links are, or tells what one end is for the other.
pub fn holds_links(table: &TableShape, ends: &[End], others: &[&ColumnShape]) -> bool {
    let name = names::words(&names::singular(&table.name));
    let is_called = name.last().is_some_and(|word| LINKS.contains(&word.as_str()));
    let tells_part = others
        .iter()
        .any(|column| names::words(&column.name).iter().any(|word| PARTS.contains(&word.as_str())));
    // An order has quantities, too, and one of its ends may be the person who took it.
    let are_all_plain = ends.iter().all(|end| names::is_called_after(&end.columns[0], &end.table));
    is_called || tells_part && are_all_plain
}
