//! Making data smaller for as long as it still shows the difference: row by row, until no row can go.
//!
//! Keys keep their values, so that what is left can be read beside the larger data. A row goes with all rows that
//! point at it.

use crate::database::{Dataset, Schema};
use crate::languages::Trouble;

/// A counterexample this small needs no smaller one.
pub const FEW_ROWS: usize = 5;

/// The smallest dataset that `holds` keeps to, found by leaving out one row after another.
///
/// # Errors
/// Whatever `holds` fails with.
pub fn shrink(
    start: &Dataset,
    schema: &Schema,
    holds: &mut dyn FnMut(&Dataset) -> Result<bool, Trouble>,
) -> Result<Dataset, Trouble> {
    let mut smallest = start.clone();
    loop {
        let before = smallest.row_count();
        // Whole tables first, then single rows; tables that point at others come last and are tried first.
        for table in (0..smallest.tables.len()).rev() {
            if smallest.tables[table].rows.is_empty() {
                continue;
            }
            let mut smaller = smallest.with_empty(schema, table);
            smaller.name.clone_from(&smallest.name);
            if holds(&smaller)? {
                smallest = smaller;
            }
        }
        for table in (0..smallest.tables.len()).rev() {
            let mut row = smallest.tables[table].rows.len();
            while row > 0 {
                row -= 1;
                if row >= smallest.tables[table].rows.len() {
                    continue;
                }
                let smaller = smallest.without(schema, table, row);
                if holds(&smaller)? {
                    smallest = smaller;
                }
            }
        }
        if smallest.row_count() == before {
            return Ok(smallest);
        }
    }
}
