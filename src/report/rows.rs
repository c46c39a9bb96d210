//! Values of rows as they are shown, and whether two rows look and are the same.
//!
//! Drawing them in columns is for `grid.rs`.

use super::text;
use crate::database::{Value, same_value};

/// No value is shown wider than this.
const WIDEST_VALUE: usize = 48;

/// A value as it stands in a cell. Texts that would be taken for something else stand in quotes.
pub(super) fn cell(value: &Value, quoted: bool) -> String {
    let shown = match value {
        Value::Text(text) if quoted || text.is_empty() || text.eq_ignore_ascii_case("null") => {
            value.literal()
        }
        Value::Blob(_) | Value::Null | Value::Integer(_) | Value::Real(_) | Value::Text(_) => {
            value.to_string()
        }
    };
    text::cut(&text::value(&shown), WIDEST_VALUE)
}

/// Whether a value belongs at the right side of its column.
pub(super) const fn is_number(value: &Value) -> bool {
    matches!(value, Value::Integer(_) | Value::Real(_))
}

/// Whether two rows count as the same row.
pub(super) fn same_row(one: &[Value], other: &[Value]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same_value(one, other))
}

/// Whether some two rows are different and yet would look the same without quotes: `1` and `'1'`.
pub(super) fn need_quotes(rows: &[Vec<Value>], others: &[Vec<Value>]) -> bool {
    let looks = |row: &[Value]| row.iter().map(|value| cell(value, false)).collect::<Vec<_>>();
    rows.iter().any(|row| others.iter().any(|other| !same_row(row, other) && looks(row) == looks(other)))
}

#[cfg(test)]
mod tests {
    use super::{cell, need_quotes, same_row};
    use crate::database::Value;

    #[test]
    fn null_the_word_null_and_nothing_at_all_look_different() {
        assert_eq!(cell(&Value::Null, false), "NULL");
        assert_eq!(cell(&Value::text("NULL"), false), "'NULL'");
        assert_eq!(cell(&Value::text(""), false), "''");
        assert_eq!(cell(&Value::text("O'Brien"), false), "O'Brien");
        assert_eq!(cell(&Value::Real(2.0), false), "2.0");
        assert_eq!(cell(&Value::Blob(vec![1, 255]), false), "x'01ff'");
    }

    #[test]
    fn escape_sequences_and_endless_texts_are_tamed() {
        assert_eq!(cell(&Value::text("\u{1b}[2J"), false), "\\e[2J");
        assert_eq!(cell(&Value::text("x".repeat(900)), false).len(), super::WIDEST_VALUE);
    }

    #[test]
    fn a_whole_number_equals_the_real_one_but_not_the_text() {
        assert!(same_row(&[Value::Integer(2)], &[Value::Real(2.0)]));
        assert!(!same_row(&[Value::Integer(2)], &[Value::text("2")]));
        assert!(!same_row(&[Value::Integer(2)], &[Value::Integer(2), Value::Null]));
    }

    #[test]
    fn quotes_are_needed_only_where_rows_would_look_alike() {
        let (number, text) = (vec![vec![Value::Integer(1)]], vec![vec![Value::text("1")]]);
        assert!(need_quotes(&number, &text));
        assert!(!need_quotes(&number, &[vec![Value::text("2")]]));
        assert!(!need_quotes(&number, &number));
    }
}
