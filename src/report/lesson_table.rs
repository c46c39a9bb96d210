//! A table of a lesson. Its cells are prose, so none is cut: where the columns don't fit, each row is told in lines.
//!
//! Tables of a database are drawn in `tables.rs`.

use super::style::Style;
use super::text::{self, width};
use crate::database::{Table, Value};

/// A cell of the lesson's: numbers stand at the right of their column.
pub(super) fn number_or_text(words: &str) -> Value {
    words.parse().map_or_else(|_| Value::text(words), Value::Integer)
}

/// A table of a lesson. Its texts are prose, so where the columns don't fit each row is told in lines.
pub(super) fn text_table(style: &Style, table: &Table, room: usize) -> Vec<String> {
    let widths = (0..table.columns.len()).map(|index| {
        let cells = table.rows.iter().filter_map(|row| row.get(index)).map(|value| width(&value.to_string()));
        cells.chain([width(&table.columns[index])]).max().unwrap_or(0)
    });
    let widths: Vec<usize> = widths.collect();
    let whole = widths.iter().sum::<usize>() + 3 * widths.len().saturating_sub(1);
    if !style.plain && whole <= room {
        return columns(table, &widths);
    }
    let mut lines = Vec::new();
    for row in &table.rows {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        for (column, value) in table.columns.iter().zip(row) {
            let line = if column.is_empty() { value.to_string() } else { format!("{column}: {value}") };
            lines.extend(style.lines(&line, room));
        }
    }
    lines
}

fn columns(table: &Table, widths: &[usize]) -> Vec<String> {
    let draw = |cells: Vec<String>, numbers: &dyn Fn(usize) -> bool| {
        let padded: Vec<String> = cells
            .iter()
            .zip(widths)
            .enumerate()
            .map(|(index, (cell, room))| text::pad(cell, *room, numbers(index)))
            .collect();
        padded.join(" | ").trim_end().to_owned()
    };
    let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
    let mut lines = vec![draw(table.columns.clone(), &|_| false), rule.join("-+-")];
    for row in &table.rows {
        let is_number = |index: usize| matches!(row.get(index), Some(Value::Integer(_)));
        lines.push(draw(row.iter().map(|value| text::line(&value.to_string())).collect(), &is_number));
    }
    lines
}

#[cfg(test)]
mod tests {
    use crate::report::lesson;
    use crate::report::samples::at;

    #[test]
    fn a_table_that_does_not_fit_is_told_in_lines() {
        let table = "| what | why |\n|---|---|\n| a join table | it holds one row for every single link |\n";
        assert_eq!(
            lesson(table, &at(30)),
            "  what: a join table\n  why: it holds one row for\n  every single link\n"
        );
    }
}
