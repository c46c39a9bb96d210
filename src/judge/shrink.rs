//! Making data smaller for as long as it still shows the difference, until no row can go.
//!
//! Keys keep their values, so that what is left can be read beside the larger data. A row goes with all rows that
//! point at it.

use std::ops::Range;

use crate::database::{Dataset, Schema};
use crate::languages::Trouble;

/// A counterexample this small needs no smaller one.
pub const FEW_ROWS: usize = 5;

/// So few rows are tried one by one: all at once would save nothing.
const ONE_BY_ONE: usize = 3;

/// What is wanted of smaller data.
type Holds<'a> = dyn FnMut(&Dataset) -> Result<bool, Trouble> + 'a;

/// The smallest dataset that `holds` keeps to, found by leaving out rows: many at once first, then one after another.
///
/// # Errors
/// Whatever `holds` fails with.
pub fn shrink(start: &Dataset, schema: &Schema, holds: &mut Holds<'_>) -> Result<Dataset, Trouble> {
    let mut search = Search { smallest: start.clone(), schema, holds, kept: Vec::new() };
    let mut at_once = true;
    loop {
        let before = search.smallest.row_count();
        // Tables that point at others come last and are tried first.
        for table in (0..search.smallest.tables.len()).rev() {
            search.leave_out(table, 0..search.smallest.tables[table].rows.len())?;
        }
        for table in (0..search.smallest.tables.len()).rev() {
            let all = 0..search.smallest.tables[table].rows.len();
            if at_once {
                search.leave_out_most(table, all)?;
            } else {
                search.leave_out_each(table, all)?;
            }
        }
        if search.smallest.row_count() == before {
            return Ok(search.smallest);
        }
        // What is left now is mostly needed.
        at_once = false;
    }
}

struct Search<'a, 'b> {
    smallest: Dataset,
    schema: &'a Schema,
    holds: &'a mut Holds<'b>,
    /// Data that was too small.
    kept: Vec<Dataset>,
}

impl Search<'_, '_> {
    /// Leaves out some rows of a table, if they can all go.
    fn leave_out(&mut self, table: usize, rows: Range<usize>) -> Result<bool, Trouble> {
        // Some may have gone with others that they pointed at.
        let rows = rows.start..rows.end.min(self.smallest.tables[table].rows.len());
        if rows.is_empty() {
            return Ok(true);
        }
        let smaller = self.smallest.without(self.schema, table, rows);
        if self.kept.contains(&smaller) {
            return Ok(false);
        }
        let can_go = (self.holds)(&smaller)?;
        if can_go {
            self.smallest = smaller;
        } else {
            self.kept.push(smaller);
        }
        Ok(can_go)
    }

    /// Leaves out of some rows those that can go, the last ones first: all at once, or else of each half.
    fn leave_out_most(&mut self, table: usize, rows: Range<usize>) -> Result<(), Trouble> {
        if rows.len() <= ONE_BY_ONE {
            return self.leave_out_each(table, rows);
        }
        if self.leave_out(table, rows.clone())? {
            return Ok(());
        }
        let middle = rows.start + rows.len() / 2;
        self.leave_out_most(table, middle..rows.end)?;
        self.leave_out_most(table, rows.start..middle)
    }

    fn leave_out_each(&mut self, table: usize, rows: Range<usize>) -> Result<(), Trouble> {
        rows.rev().try_for_each(|row| self.leave_out(table, row..row + 1).map(drop))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::*;

    use super::shrink;
    use crate::database::{Budget, Database, Dataset, Schema, Settings, Value};

    fn fights(rows: i64) -> (Dataset, Schema) {
        let settings = Settings { foreign_keys: true, double_quoted_strings: false };
        let database = Database::open(settings, &Budget::start(Duration::from_secs(5))).unwrap();
        database
            .run(
                "CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT);
                 CREATE TABLE fights (hero_id INTEGER REFERENCES heroes (id), battle_id INTEGER);",
            )
            .unwrap();
        for row in 1..=rows {
            database.run(&format!("INSERT INTO heroes VALUES ({row}, 'H')")).unwrap();
            database.run(&format!("INSERT INTO fights VALUES ({row}, 101)")).unwrap();
        }
        let schema = database.schema().unwrap();
        (database.dataset("fixture", &schema).unwrap(), schema)
    }

    fn ids(dataset: &Dataset, table: &str) -> Vec<i64> {
        let rows = &dataset.table(table).unwrap().rows;
        rows.iter().map(|row| if let Value::Integer(id) = row[0] { id } else { 0 }).collect()
    }

    #[test]
    fn a_row_goes_with_those_that_point_at_it() {
        let (start, schema) = fights(4);
        let mut holds = |dataset: &Dataset| Ok(ids(dataset, "heroes").contains(&2));
        let found = shrink(&start, &schema, &mut holds).unwrap();
        assert_eq!((ids(&found, "heroes"), ids(&found, "fights")), (vec![2], vec![]));
        assert_eq!(found.name, "fixture");
    }

    #[test]
    fn few_of_many_rows_are_found_with_few_looks() {
        let (start, schema) = fights(64);
        let mut looks = 0;
        let mut holds = |dataset: &Dataset| {
            looks += 1;
            Ok(ids(dataset, "fights").contains(&23))
        };
        let found = shrink(&start, &schema, &mut holds).unwrap();
        assert_eq!((ids(&found, "heroes"), ids(&found, "fights")), (vec![23], vec![23]));
        assert!(looks < 40, "{looks}");
    }

    proptest! {
        #[test]
        fn what_is_needed_stays_and_nothing_else(rows in 1..20_i64, needed in proptest::collection::btree_set(1..20_i64, 0..4)) {
            let (start, schema) = fights(rows);
            let needed: Vec<i64> = needed.into_iter().filter(|id| *id <= rows).collect();
            let mut holds = |dataset: &Dataset| {
                let there = ids(dataset, "fights");
                Ok(needed.iter().all(|id| there.contains(id)))
            };
            let found = shrink(&start, &schema, &mut holds).unwrap();
            prop_assert_eq!(ids(&found, "fights"), needed.clone());
            prop_assert_eq!(ids(&found, "heroes"), needed);
        }
    }
}
