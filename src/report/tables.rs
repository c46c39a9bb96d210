//! Tables as a learner sees them: name, columns, rows, and remarks beside rows.
//!
//! The drawing of the columns is in `grid.rs`; differences between tables are in `changes.rs`.

use super::blocks::beside;
use super::grid::{Grid, remarked};
use super::prose::count;
use super::style::{Style, indented};
use super::text;
use super::theme::{Role, paint};
use crate::database::{Table, Value};
use crate::judge::Evidence;

/// A table with its name, if it has one, drawn in columns, or in `name: Atalanta` lines where the style is plain.
#[must_use]
pub fn table(table: &Table, style: &Style) -> String {
    indented(&block(style, table, &[], style.edge(), usize::MAX), 0)
}

/// The rows of a table after the probes, with remarks beside some of them.
pub(super) fn evidence(style: &Style, evidence: &Evidence, room: usize) -> Vec<String> {
    let mut table = evidence.table.clone();
    numbers_as_numbers(&mut table);
    block(style, &table, &evidence.remarks, room, usize::MAX)
}

/// Tables side by side where they fit, those without rows named in one line at the end. At most `most` rows of each.
pub(super) fn several(style: &Style, tables: &[Table], room: usize, most: usize) -> Vec<String> {
    let (filled, empty): (Vec<&Table>, Vec<&Table>) = tables.iter().partition(|table| !table.rows.is_empty());
    let mut blocks: Vec<Vec<String>> =
        filled.into_iter().map(|table| block(style, table, &[], room, most)).collect();
    if !empty.is_empty() {
        let names: Vec<String> = empty.into_iter().map(|table| text::value(&table.name)).collect();
        blocks.push(style.lines(&format!("{}: no rows", names.join(", ")), room));
    }
    beside(style, &blocks, room)
}

/// One table as lines of at most `room` columns where that can be.
pub(super) fn block(
    style: &Style,
    table: &Table,
    remarks: &[(usize, String)],
    room: usize,
    most: usize,
) -> Vec<String> {
    let mut grid = Grid::new(&table.columns, &table.rows, false);
    let shown = if grid.len() > most.saturating_add(1) { most } else { grid.len() };
    let mut lines = Vec::new();
    if style.plain || !grid.fit(room) {
        records(table, &grid, remarks, shown, &mut lines);
    } else {
        if !table.name.is_empty() {
            lines.push(paint(style, Role::Heading, &text::value(&table.name)));
        }
        lines.push(grid.header());
        lines.push(paint(style, Role::Muted, &grid.rule()));
        if grid.len() == 0 {
            lines.push("(no rows)".to_owned());
        }
        for index in 0..shown {
            let row = grid.row(index);
            match remark_on(remarks, index) {
                Some(remark) => {
                    let mut marked = remarked(&row, grid.width(), &format!("<- {remark}"), room);
                    lines.append(&mut marked);
                }
                None => lines.push(row),
            }
        }
    }
    let left = grid.len() - shown;
    if left > 0 {
        lines.push(paint(style, Role::Muted, &format!("... {left} more rows")));
    }
    lines
}

fn remark_on(remarks: &[(usize, String)], row: usize) -> Option<String> {
    remarks.iter().find(|(index, _)| *index == row).map(|(_, remark)| text::value(remark))
}

fn records(table: &Table, grid: &Grid, remarks: &[(usize, String)], shown: usize, lines: &mut Vec<String>) {
    let name = if table.name.is_empty() { "result".to_owned() } else { text::value(&table.name) };
    if grid.len() == 0 {
        let columns: Vec<String> = table.columns.iter().map(|column| text::value(column)).collect();
        lines.push(format!("{name}: no rows (columns: {})", columns.join(", ")));
        return;
    }
    lines.push(format!("{name}: {}", count(grid.len(), "row")));
    for index in 0..shown {
        lines.push(format!("  row {}", index + 1));
        lines.extend(grid.record(index).into_iter().map(|line| format!("    {line}")));
        if let Some(remark) = remark_on(remarks, index) {
            lines.push(format!("    <- {remark}"));
        }
    }
}

/// Texts that are whole numbers become numbers where a whole column is so: evidence holds texts only.
fn numbers_as_numbers(table: &mut Table) {
    for index in 0..table.columns.len() {
        let parsed: Option<Vec<Value>> = table
            .rows
            .iter()
            .map(|row| match row.get(index)? {
                Value::Text(text) => text.parse().ok().map(Value::Integer),
                other => Some(other.clone()),
            })
            .collect();
        for (row, value) in table.rows.iter_mut().zip(parsed.into_iter().flatten()) {
            row[index] = value;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{evidence, several, table};
    use crate::database::{Table, Value};
    use crate::report::Style;
    use crate::report::samples::{at, battles, heroes, plain, twice};

    #[test]
    fn a_table_is_drawn_with_its_name() {
        assert_eq!(
            table(&heroes(), &Style::default()),
            "heroes\nid | name\n---+---------\n 1 | Achilles\n 4 | Atalanta\n"
        );
        let result = Table { name: String::new(), rows: Vec::new(), ..heroes() };
        assert_eq!(table(&result, &Style::default()), "id | name\n---+-----\n(no rows)\n");
    }

    #[test]
    fn plain_tables_are_lines_of_column_and_value() {
        assert_eq!(
            table(&heroes(), &plain()),
            "heroes: 2 rows\n  row 1\n    id: 1\n    name: Achilles\n  row 2\n    id: 4\n    name: Atalanta\n"
        );
        let empty = Table { rows: Vec::new(), ..heroes() };
        assert_eq!(table(&empty, &plain()), "heroes: no rows (columns: id, name)\n");
    }

    #[test]
    fn a_table_too_wide_for_the_window_is_shown_in_lines() {
        let columns: Vec<String> = (1..=8).map(|number| format!("column_{number}")).collect();
        let wide = Table { name: "wide".to_owned(), rows: vec![vec![Value::Integer(1); 8]], columns };
        let shown = table(&wide, &at(40));
        assert!(shown.starts_with("wide: 1 row\n  row 1\n    column_1: 1\n"), "{shown}");
    }

    #[test]
    fn remarks_stand_beside_their_rows() {
        let lines = evidence(&Style::default(), &twice(), 76);
        assert_eq!(
            lines.join("\n"),
            "fights\nid | hero_id      | battle_id\n---+--------------+-----------\n \
             1 | 1 (Achilles) | 101 (Troy)\n 2 | 1 (Achilles) | 101 (Troy)   <- should be refused"
        );
        let narrow = evidence(&Style::default(), &twice(), 36);
        assert_eq!(narrow.last().map(String::as_str), Some("    <- should be refused"));
    }

    #[test]
    fn tables_without_rows_are_named_in_one_line() {
        let empty = |name: &str| Table { name: name.to_owned(), rows: Vec::new(), ..heroes() };
        assert_eq!(
            several(&Style::default(), &[heroes(), empty("fights"), empty("battles")], 76, 12),
            [
                "heroes              fights, battles: no rows",
                "id | name",
                "---+---------",
                " 1 | Achilles",
                " 4 | Atalanta"
            ]
        );
        assert_eq!(several(&Style::default(), &[empty("fights")], 76, 12), ["fights: no rows"]);
    }

    #[test]
    fn more_rows_than_wanted_are_counted() {
        assert_eq!(several(&Style::default(), &[battles()], 76, 1).last().unwrap(), "... 2 more rows");
        assert_eq!(several(&Style::default(), &[battles()], 76, 2).len(), 6);
    }
}
