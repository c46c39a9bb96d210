//! How large the window is.

/// Columns and rows of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// How many characters stand in a row.
    pub columns: usize,
    /// How many rows there are.
    pub rows: usize,
}

impl Size {
    /// The window as it is now; the usual 80 by 24 where it does not say.
    pub(super) fn now() -> Self {
        let (columns, rows) = crossterm::terminal::size().unwrap_or_default();
        Self::known(columns, rows)
    }

    fn known(columns: u16, rows: u16) -> Self {
        let or = |value: u16, usual: usize| if value == 0 { usual } else { usize::from(value) };
        Self { columns: or(columns, 80), rows: or(rows, 24) }
    }
}

#[cfg(test)]
mod tests {
    use super::Size;

    #[test]
    fn a_window_that_does_not_say_has_the_usual_size() {
        assert_eq!(Size::known(0, 0), Size { columns: 80, rows: 24 });
        assert_eq!(Size::known(40, 20), Size { columns: 40, rows: 20 });
    }
}
