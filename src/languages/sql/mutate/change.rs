//! One change to a text: what is replaced, and how it is told.

use std::ops::Range;

use crate::languages::sql::statement::Statement;
use crate::languages::{Mutant, line_of};

/// A part of a text and what takes its place.
pub struct Change {
    /// The part, in bytes.
    pub range: Range<usize>,
    with: String,
    /// Where the part that is told begins, in bytes.
    told_at: usize,
    before: String,
    after: String,
}

impl Change {
    /// Replaces tokens. `shown` are the tokens to tell it by; they hold those replaced.
    pub fn new(
        statement: &Statement<'_>,
        tokens: Range<usize>,
        with: &str,
        shown: Range<usize>,
    ) -> Option<Self> {
        let (first, last) =
            (statement.tokens.get(tokens.start)?, statement.tokens.get(tokens.end.checked_sub(1)?)?);
        let shown = shown.start.min(tokens.start)..shown.end.max(tokens.end);
        let left = statement.shown(shown.start..tokens.start);
        let right = statement.shown(tokens.end..shown.end);
        let space_left = !left.is_empty() && statement.spaced(tokens.start);
        let space_right = !right.is_empty() && statement.spaced(tokens.end);
        let space = |wanted: bool| if wanted { " " } else { "" };
        let after = if with.is_empty() {
            format!("{left}{}{right}", space(space_left && space_right))
        } else {
            format!("{left}{}{with}{}{right}", space(space_left), space(space_right))
        };
        let before = statement.shown(shown);
        let before = if after.is_empty() { shortened(before) } else { before };
        let told_at = first.start;
        Some(Self { range: first.start..last.end(), with: with.to_owned(), told_at, before, after })
    }

    /// Drops tokens; the rest of `shown` stays.
    pub fn drop(statement: &Statement<'_>, tokens: Range<usize>, shown: Range<usize>) -> Option<Self> {
        Self::new(statement, tokens, "", shown)
    }

    /// Drops an item of a list with the comma before it, or behind it for the first. The item alone is told.
    pub fn drop_item(statement: &Statement<'_>, items: &[Range<usize>], which: usize) -> Option<Self> {
        let item = items.get(which)?.clone();
        let tokens = match which {
            0 if items.len() > 1 => item.start..items[1].start,
            0 => item.clone(),
            _ => items[which - 1].end..item.end,
        };
        let told_at = statement.tokens.get(item.start)?.start;
        let change = Self::drop(statement, tokens, item.clone())?;
        Some(Self { told_at, before: shortened(statement.shown(item)), after: String::new(), ..change })
    }

    /// Drops an item of a list that stays a list, and is told as a whole together with the rest of `shown`.
    pub fn list_without(
        statement: &Statement<'_>,
        items: &[Range<usize>],
        which: usize,
        shown: Range<usize>,
    ) -> Option<Self> {
        let others = items.iter().enumerate().filter(|(index, _)| *index != which);
        let rest: Vec<String> = others.map(|(_, item)| statement.shown(item.clone())).collect();
        Self::new(statement, items.first()?.start..items.last()?.end, &rest.join(", "), shown)
    }

    /// Tells it by other words.
    pub fn told(self, before: String, after: String) -> Self {
        Self { before, after, ..self }
    }

    /// The text with the change made.
    pub fn applied(self, text: &str) -> Mutant {
        let Range { start, end } = self.range;
        Mutant {
            text: format!("{}{}{}", &text[..start], self.with, &text[end..]),
            line: line_of(text, self.told_at),
            before: self.before,
            after: self.after,
        }
    }
}

/// How many characters of a dropped part are told.
const LONGEST: usize = 80;

/// The beginning of a long text, up to the end of a word.
fn shortened(text: String) -> String {
    let Some((cut, _)) = text.char_indices().nth(LONGEST) else { return text };
    let end = text[..cut].rfind(' ').unwrap_or(cut);
    format!("{} ...", &text[..end])
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_long_part_is_told_by_its_beginning() {
        assert_eq!(shortened("WHERE a = 1".to_owned()), "WHERE a = 1");
        let long = format!("WHERE {}", "abc ".repeat(40));
        let short = shortened(long);
        assert!(short.len() < 90 && short.ends_with("abc ..."), "{short}");
    }
}
