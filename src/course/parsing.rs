//! Reading TOML: what a file says, or in one line what is the matter with it and where.
//!
//! What a failure means depends on whose file it is; that is for the caller to know.

use std::ops::Range;

use serde::de::DeserializeOwned;

/// Reads a text; `file` is how it is named when it can't be read.
///
/// # Errors
/// One line: the file, line and column, and what is the matter there.
pub fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, String> {
    toml::from_str(text).map_err(|error| {
        let message = error.message().lines().map(str::trim).collect::<Vec<_>>().join(", ");
        match error.span() {
            Some(Range { start, .. }) => {
                let (line, column) = place(text, start);
                format!("{file}, line {line}, column {column}: {message}.")
            }
            None => format!("{file}: {message}."),
        }
    })
}

/// The line and the column of a byte, both from 1; columns are counted in characters.
#[must_use]
pub fn place(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::{parse, place};

    #[test]
    fn one_line_says_where_and_what() {
        let told = parse::<toml::Table>("it.toml", "a = 1\nb = = 2\n").unwrap_err();
        assert!(told.starts_with("it.toml, line 2, column 5: "), "{told}");
        assert_eq!(told.lines().count(), 1, "{told}");
        assert!(parse::<toml::Table>("it.toml", "a = 1\n").is_ok());
    }

    #[test]
    fn columns_are_characters() {
        assert_eq!(place("ab", 0), (1, 1));
        assert_eq!(place("a\né = 1", "a\né ".len()), (2, 3));
        assert_eq!(place("a", 99), (1, 2));
    }
}
