//! One value of a row, and tables of them: what the other rooms see of the database.
//!
//! Not for judging: when two values count as equal is decided in `rows.rs`.

use std::fmt::{self, Write as _};

/// A value as SQLite stores it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// No value.
    Null,
    /// A whole number.
    Integer(i64),
    /// A floating-point number.
    Real(f64),
    /// Text; bytes that are not UTF-8 have been replaced.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
}

impl Value {
    /// A text value.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A floating-point number; what is no number is NULL, as in SQLite.
    #[must_use]
    pub const fn real(number: f64) -> Self {
        if number.is_nan() { Self::Null } else { Self::Real(number) }
    }

    /// Whether this is NULL.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The value as an SQL literal, ready to stand in a statement.
    #[must_use]
    pub fn literal(&self) -> String {
        match self {
            Self::Null => "NULL".to_owned(),
            Self::Integer(number) => number.to_string(),
            Self::Real(number) => format!("{number:?}"),
            Self::Text(text) => format!("'{}'", text.replace('\'', "''")),
            Self::Blob(bytes) => {
                let mut literal = "x'".to_owned();
                for byte in bytes {
                    let _ = write!(literal, "{byte:02x}");
                }
                literal.push('\'');
                literal
            }
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => formatter.write_str("NULL"),
            Self::Integer(number) => write!(formatter, "{number}"),
            Self::Real(number) => write!(formatter, "{number:?}"),
            Self::Text(text) => formatter.write_str(text),
            Self::Blob(_) => formatter.write_str(&self.literal()),
        }
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// A table, or the result of a query, with its rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The table's name; empty for the result of a query.
    pub name: String,
    /// The names of the columns, in order.
    pub columns: Vec<String>,
    /// The rows, each as long as `columns`.
    pub rows: Vec<Vec<Value>>,
}

impl Table {
    /// The place of the column with this name, in any case.
    #[must_use]
    pub fn position(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|name| name.eq_ignore_ascii_case(column))
    }
}
