//! Rows in columns: `id | name`, a line of dashes, numbers at the right.
//!
//! Only the drawing; what stands above, beside or below is for the screens.

use super::rows::{cell, is_number};
use super::style::fill;
use super::text::{cut, pad, width};
use crate::database::Value;

/// A column is not cut below this: less of a value says nothing.
const NARROWEST: usize = 12;

/// Cells, ready to be drawn line by line.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
    numeric: Vec<bool>,
    widths: Vec<usize>,
}

impl Grid {
    /// The cells of `rows`. Rows that are too short or too long for `columns` are shown with all they have.
    pub(super) fn new(columns: &[String], rows: &[Vec<Value>], quoted: bool) -> Self {
        let length = rows.iter().map(Vec::len).chain([columns.len()]).max().unwrap_or(0);
        let mut header: Vec<String> =
            columns.iter().map(|column| cell(&Value::text(column.as_str()), false)).collect();
        header.resize(length, String::new());
        let numeric = (0..length)
            .map(|index| {
                let mut values =
                    rows.iter().filter_map(|row| row.get(index)).filter(|value| !value.is_null());
                values.clone().next().is_some() && values.all(is_number)
            })
            .collect();
        let rows: Vec<Vec<String>> = rows
            .iter()
            .map(|row| {
                let mut cells: Vec<String> = row.iter().map(|value| cell(value, quoted)).collect();
                cells.resize(length, String::new());
                cells
            })
            .collect();
        let widths = (0..length)
            .map(|index| rows.iter().chain([&header]).map(|cells| width(&cells[index])).max().unwrap_or(0))
            .collect();
        Self { header, rows, numeric, widths }
    }

    /// How wide it is drawn.
    pub(super) fn width(&self) -> usize {
        self.widths.iter().sum::<usize>() + 3 * self.widths.len().saturating_sub(1)
    }

    /// Cuts the widest columns until the grid fits into `room`; `false` when it can't.
    pub(super) fn fit(&mut self, room: usize) -> bool {
        while self.width() > room {
            let Some(widest) = self.widths.iter_mut().max().filter(|widest| **widest > NARROWEST) else {
                return false;
            };
            *widest -= 1;
        }
        true
    }

    /// The names of the columns.
    pub(super) fn header(&self) -> String {
        self.draw(&self.header)
    }

    /// Whether any column has a name.
    pub(super) fn is_named(&self) -> bool {
        self.header.iter().any(|name| !name.is_empty())
    }

    /// The dashes below them.
    pub(super) fn rule(&self) -> String {
        let last = self.widths.len().saturating_sub(1);
        let dashes: Vec<String> = self
            .widths
            .iter()
            .enumerate()
            .map(|(index, width)| "-".repeat(width + usize::from(index > 0) + usize::from(index < last)))
            .collect();
        dashes.join("+")
    }

    /// One row.
    pub(super) fn row(&self, index: usize) -> String {
        self.rows.get(index).map(|cells| self.draw(cells)).unwrap_or_default()
    }

    /// How many rows there are.
    pub(super) const fn len(&self) -> usize {
        self.rows.len()
    }

    /// One row as `name: Atalanta` lines, for where columns can't be drawn or read.
    pub(super) fn record(&self, index: usize) -> Vec<String> {
        let Some(cells) = self.rows.get(index) else { return Vec::new() };
        self.header
            .iter()
            .zip(cells)
            .filter(|(name, value)| !(name.is_empty() && value.is_empty()))
            .map(|(name, value)| if name.is_empty() { value.clone() } else { format!("{name}: {value}") })
            .collect()
    }

    fn draw(&self, cells: &[String]) -> String {
        let drawn: Vec<String> = cells
            .iter()
            .zip(&self.widths)
            .zip(&self.numeric)
            .map(|((text, room), right)| pad(&cut(text, *room), *room, *right))
            .collect();
        drawn.join(" | ").trim_end().to_owned()
    }
}

/// A line with a remark three columns to its right, or below it where both don't fit. `columns` is the width that the
/// remark is to stand behind.
pub(super) fn remarked(line: &str, columns: usize, remark: &str, room: usize) -> Vec<String> {
    if columns + 3 + width(remark) <= room {
        return vec![format!("{}   {remark}", pad(line, columns, false))];
    }
    let mut lines = vec![line.to_owned()];
    lines.extend(fill(remark, room.saturating_sub(4)).into_iter().map(|part| format!("    {part}")));
    lines
}

#[cfg(test)]
mod tests {
    use super::{Grid, remarked};
    use crate::database::Value;

    fn grid() -> Grid {
        let columns = ["id", "name"].map(str::to_owned);
        Grid::new(
            &columns,
            &[vec![Value::Integer(101), Value::text("Troy")], vec![Value::Integer(7), Value::Null]],
            false,
        )
    }

    #[test]
    fn numbers_stand_at_the_right_and_so_do_their_names() {
        let grid = grid();
        assert_eq!(grid.header(), " id | name");
        assert_eq!(grid.rule(), "----+-----");
        assert_eq!(grid.row(0), "101 | Troy");
        assert_eq!(grid.row(1), "  7 | NULL");
        assert_eq!(grid.width(), 10);
        assert_eq!(grid.record(0), ["id: 101", "name: Troy"]);
    }

    #[test]
    fn the_widest_column_is_cut_first_and_none_below_what_can_be_read() {
        let columns = ["id", "text"].map(str::to_owned);
        let mut grid =
            Grid::new(&columns, &[vec![Value::Integer(1), Value::text("a long story of a hero")]], false);
        assert!(grid.fit(17));
        assert_eq!(grid.row(0), " 1 | a long st...");
        assert!(!grid.fit(16));
    }

    #[test]
    fn rows_longer_than_the_header_are_shown_with_all_they_have() {
        let grid = Grid::new(&["id".to_owned()], &[vec![Value::Integer(1), Value::text("Achilles")]], false);
        assert_eq!(grid.header(), "id |");
        assert_eq!(grid.row(0), " 1 | Achilles");
    }

    #[test]
    fn wide_characters_line_up() {
        let columns = ["name", "year"].map(str::to_owned);
        let rows = [
            vec![Value::text("\u{6728}\u{862d}"), Value::Integer(5)],
            vec![Value::text("Ajax"), Value::Integer(12)],
        ];
        let grid = Grid::new(&columns, &rows, false);
        assert_eq!(grid.row(0), "\u{6728}\u{862d} |    5");
        assert_eq!(grid.row(1), "Ajax |   12");
    }

    #[test]
    fn a_remark_goes_below_where_it_does_not_fit_beside() {
        assert_eq!(remarked(" 2 | x", 8, "<- here", 40), [" 2 | x     <- here"]);
        assert_eq!(remarked(" 2 | x", 8, "<- not here", 12), [" 2 | x", "    <- not", "    here"]);
    }
}
