//! The rows that a call gives, and the values that it is given.

use crate::cell::Cell;

/// Rows, in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows(pub Vec<Vec<Cell>>);

impl From<()> for Rows {
    fn from((): ()) -> Self {
        Self::default()
    }
}

impl From<Vec<Vec<Cell>>> for Rows {
    fn from(rows: Vec<Vec<Cell>>) -> Self {
        Self(rows)
    }
}

/// A row for each thing that a function has given.
pub fn rows<T>(things: impl IntoIterator<Item = T>, as_row: impl FnMut(T) -> Vec<Cell>) -> Rows {
    Rows(things.into_iter().map(as_row).collect())
}

/// The values of a call's parameters, by name.
#[derive(Clone, Debug, Default)]
pub struct Values(pub Vec<(String, Cell)>);

impl Values {
    /// The value of a parameter; nothing where there is none.
    pub fn get(&self, name: &str) -> Cell {
        self.0.iter().find(|(known, _)| known == name).map_or(Cell::Null, |(_, value)| value.clone())
    }
}
