//! All keys of the list, each with what it does: for windows whose last line has no room for them.

use crate::report::blocks::hanging;
use crate::report::style::Style;
use crate::report::text::width;
use crate::report::theme::{Role, paint};

/// Every key, the commoner ones first.
const KEYS: [(&str, &str); 12] = [
    ("Enter", "go to the exercise"),
    ("arrows, j k", "down or up"),
    ("Space, PgUp", "ten down or up"),
    ("g, G", "the first, the last"),
    ("1-9", "to this number"),
    ("/", "search"),
    ("n, N", "next match, the one before"),
    ("f, Tab", "show all, open, passed"),
    ("r, Del", "back to how you got it"),
    ("u", "undo: bring back"),
    ("?", "this page"),
    ("q, Esc", "quit"),
];

/// The page, in at most so many lines.
pub(super) fn page(style: &Style, height: usize) -> Vec<String> {
    let widest = KEYS.iter().map(|(key, _)| width(key)).max().unwrap_or(0);
    let mut text = String::new();
    for (key, does) in KEYS {
        let gap = " ".repeat(widest - width(key) + 2);
        text += &hanging(style, 0, &format!("{}{gap}", paint(style, Role::Code, key)), does);
    }
    let lines = text.lines().map(str::to_owned);
    let back = paint(style, Role::Muted, "Any key: back to the list");
    let most = height.saturating_sub(1);
    lines
        .take(most)
        .chain([back])
        .take(height)
        .map(|line| crate::terminal::clip(&line, style.width))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::page;
    use crate::report::samples::at;
    use crate::report::text::width;

    #[test]
    fn all_keys_stand_in_a_small_window() {
        let lines = page(&at(40), 20);
        assert_eq!(lines.len(), 13, "{lines:#?}");
        assert_eq!(lines[0], "Enter        go to the exercise");
        assert_eq!(lines[12], "Any key: back to the list");
    }

    #[test]
    fn it_never_is_larger_than_its_window() {
        for (columns, height) in [(20, 30), (0, 4), (9, 1), (80, 0)] {
            let lines = page(&at(columns), height);
            assert!(lines.len() <= height && lines.iter().all(|line| width(line) <= columns), "{lines:?}");
        }
    }
}
