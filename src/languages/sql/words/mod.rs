//! Everything that the SQL room says to a learner, so that it can be read over and translated in one place.
//!
//! Words only: what is said when is decided elsewhere. `{near}` is the text where SQLite stopped, `{before}` the text just
//! before it, `{line}` and `{line_before}` are their lines; other names in braces are filled by whoever says the words.

pub mod comments;
pub mod constraints;
pub mod definitions;
pub mod habits;
pub mod labels;
pub mod limits;
pub mod names;
pub mod parameters;
pub mod queries;
pub mod sections;
pub mod skipped;
pub mod syntax;

/// Why something happened, and what to look at next.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// What usually causes it.
    pub why: &'static str,
    /// What to look at next: a question or a place, never the fix.
    pub look: &'static str,
}

/// A text with its `{names}` filled in. A name without a value stays as it is.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        filled.push_str(&rest[..open]);
        rest = &rest[open..];
        let value = rest.find('}').and_then(|close| {
            let (_, value) = values.iter().find(|(name, _)| *name == &rest[1..close])?;
            Some((close + 1, *value))
        });
        let (length, value) = value.unwrap_or((1, "{"));
        filled.push_str(value);
        rest = &rest[length..];
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn names_in_braces_are_filled() {
        assert_eq!(fill("{a} and {b}", &[("a", "{b}"), ("b", "2")]), "{b} and 2");
        assert_eq!(fill("{x} {", &[("a", "1")]), "{x} {");
    }
}
