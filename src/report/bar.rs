//! What stands below a window that is drawn in: a line with what is going on, and the keys.
//!
//! What the keys do is for whoever draws the window.

use anstream::adapter::strip_str;

use super::style::Style;
use super::text::{cut, width};
use super::theme::{Role, paint};

/// Between two keys.
const GAP: &str = "  ";

/// A line across the window with something said at its left and right; what does not fit is left out, the right side first.
#[must_use]
pub fn rule(left: &str, right: &str, style: &Style) -> String {
    let dash = if style.ascii || style.plain { "-" } else { "\u{2500}" };
    let room = style.edge();
    let left =
        if left.is_empty() { String::new() } else { format!(" {} ", cut(left, room.saturating_sub(6))) };
    let used = 2 + width(&left);
    let fits = !right.is_empty() && used + width(right) + 6 <= room;
    let right = if fits { format!(" {right} {}", dash.repeat(2)) } else { String::new() };
    let between = room.saturating_sub(used + width(&right));
    let line = |count: usize| paint(style, Role::Muted, &dash.repeat(count));
    format!("{}{left}{}{}", line(2), line(between), paint(style, Role::Muted, &right))
}

/// Whether this can be said at the left of such a line without being cut.
#[must_use]
pub fn fits_rule(left: &str, style: &Style) -> bool {
    width(left) + 6 <= style.edge()
}

/// A screen that may not be true any more: pale, below a line that says what is going on instead.
#[must_use]
pub fn outdated(now: &str, screen: &str, style: &Style) -> String {
    let pale = |line: &str| paint(style, Role::Muted, &strip_str(line).to_string());
    let before: Vec<String> = screen.lines().map(pale).collect();
    format!("{}\n{}", style.wrap(now, 0), before.join("\n"))
}

/// Keys and what they do in a word each, in as many lines as it takes.
#[must_use]
pub fn keys(keys: &[(String, &str)], style: &Style) -> Vec<String> {
    let mut lines: Vec<(String, usize)> = Vec::new();
    for (key, word) in keys {
        let one = width(key) + 1 + width(word);
        let shown = format!("{} {word}", paint(style, Role::Code, key));
        match lines.last_mut() {
            Some((line, used)) if *used + GAP.len() + one <= style.edge() => {
                line.push_str(GAP);
                line.push_str(&shown);
                *used += GAP.len() + one;
            }
            _ => lines.push((shown, one)),
        }
    }
    lines.into_iter().map(|(line, _)| line).collect()
}

/// A page that says what each key does, in a sentence.
#[must_use]
pub fn key_page(keys: &[(String, &str)], style: &Style) -> String {
    let widest = keys.iter().map(|(key, _)| width(key)).max().unwrap_or(0);
    let mut page = paint(style, Role::Heading, "Keys") + "\n\n";
    for (key, sentence) in keys {
        let gap = " ".repeat(widest - width(key));
        page += &super::blocks::hanging(
            style,
            2,
            &format!("{}{gap}   ", paint(style, Role::Code, key)),
            sentence,
        );
    }
    page
}

#[cfg(test)]
mod tests {
    use super::{keys, rule};
    use crate::report::Style;
    use crate::report::samples::at;

    #[test]
    fn a_rule_is_as_wide_as_the_window() {
        let style = Style { ascii: true, ..at(40) };
        assert_eq!(rule("checked", "a.sql", &style), "-- checked -------------------- a.sql --");
        assert_eq!(rule("checked", &"long".repeat(9), &style), "-- checked -----------------------------");
        assert_eq!(rule("", "", &style), "-".repeat(40));
        assert_eq!(rule(&"long ".repeat(20), "", &style).len(), 40);
    }

    #[test]
    fn keys_take_as_many_lines_as_they_must() {
        let all = [("n,1".to_owned(), "next"), ("h,3".to_owned(), "hint"), ("q,0".to_owned(), "quit")];
        assert_eq!(keys(&all, &at(80)), ["n,1 next  h,3 hint  q,0 quit"]);
        assert_eq!(keys(&all, &at(20)), ["n,1 next  h,3 hint", "q,0 quit"]);
    }
}
